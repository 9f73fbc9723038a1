/** One thing that is wrong, or odd, in a protocol: where it stands, what it is, what to do. */

/** From the top of the protocol down: `['rules', 0, 'exam']`. */
export type Path = readonly (string | number)[];

export interface Finding {
  path: Path;
  problem: string;
  todo: string;
}

export const finding = (path: Path, problem: string, todo: string): Finding => ({ path, problem, todo });

/** `rules[0].exam`, as jq and JavaScript write it. */
export const pathText = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** The second and later of equal ids, each with its place in the list. */
export const repeated = (ids: readonly string[]): { id: string; index: number }[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ id, index }] : []));

export const didYouMean = (meant: string | undefined): string => (meant ? `Did you mean ${meant}? ` : '');
