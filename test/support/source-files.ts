/** The source files of the project as text, without their comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the top of the repository: `src/domain/exam.ts`. */
  path: string;
  text: string;
}

const top = new URL('../../', import.meta.url);

/** All files under a folder. */
export const filesUnder = (folder: string): SourceFile[] =>
  readdirSync(fileURLToPath(new URL(folder, top)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(top).length))
    .map((path) => ({ path, text: readFileSync(new URL(path, top), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** What stands in quotes is no code. */
export const withoutTexts = (code: string): string => code.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''");

/** Comments may speak of what the code must not do. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

const statement = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([\w@./:-]+)['"]/gm;
const onDemand = /\b(?:import|require)\s*\(?\s*['"]([\w@./:-]+)['"]/g;

/** What a file imports or exports on, by name: with `from`, for its effect, on demand, or through `require`. */
export function importsOf({ text }: SourceFile): string[] {
  const code = withoutComments(text);
  return [...code.matchAll(statement), ...code.matchAll(onDemand)].map(([, name = '']) => name);
}
