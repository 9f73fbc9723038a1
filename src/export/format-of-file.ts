/** The format that a file name asks for. */

/** A registry of formats, as far as file names are concerned: endings without the dot, the usual one first. */
export type FileFormats<F extends string> = Readonly<Record<F, { readonly extensions: readonly string[] }>>;

/** What a registry knows of one of its formats. */
export interface FormatEntry<E> {
  extensions: readonly string[];
  /** Loaded when it is needed. */
  load: () => Promise<E>;
}

export const formatsIn = <F extends string>(formats: FileFormats<F>): F[] => Object.keys(formats) as F[];

/** By the ending of the name; a name without a dot has none. */
export function formatOfFile<F extends string>(name: string, formats: FileFormats<F>): F | undefined {
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
  return formatsIn(formats).find((format) => formats[format].extensions.includes(extension));
}
