/** The rules that every source file keeps; each lists the places that break it. */
import { importsOf, type SourceFile, withoutComments, withoutTexts } from './source-files.js';

interface Allowed {
  ours: readonly string[];
  packages: (name: string, file: string) => boolean;
}

const none = (): boolean => false;
const isNode = (name: string): boolean => name.startsWith('node:');
const ofPackage = (name: string, wanted: string): boolean => name === wanted || name.startsWith(`${wanted}/`);

/** Packages of the domain, and the one file that may use each of them. */
const domainPackages: readonly [name: string, file: string | null][] = [
  ['zod', null],
  ['date-fns', 'calendar-date.ts'],
  ['@date-fns/utc', 'calendar-date.ts'],
  ['fastest-levenshtein', 'nearest.ts'],
];

const everything = ['domain', 'protocols', 'planning', 'analysis', 'export', 'batch', 'io', 'cli'];

/** Who may import whom. `index.ts` is the library door. */
export const allowed: Record<string, Allowed> = {
  domain: {
    ours: [],
    packages: (name, file) =>
      domainPackages.some(([each, only]) => ofPackage(name, each) && (only === null || file.endsWith(`/${only}`))),
  },
  protocols: { ours: ['domain'], packages: none },
  planning: { ours: ['domain'], packages: none },
  // The check of a clinic's protocol puts zod's findings into words and prints the schema.
  analysis: {
    ours: ['domain', 'planning'],
    packages: (name, file) => ofPackage(name, 'zod') && file.startsWith('src/analysis/protocol-check/'),
  },
  export: { ours: ['domain'], packages: (name) => !isNode(name) },
  batch: {
    ours: ['domain', 'planning', 'analysis', 'export', 'protocols', 'io'],
    packages: (name) => isNode(name) || name.startsWith('csv'),
  },
  io: { ours: [], packages: isNode },
  cli: { ours: everything, packages: () => true },
  'index.ts': { ours: ['domain', 'protocols', 'planning', 'analysis', 'export'], packages: none },
};

/** `domain` for src/domain/exam.ts, `index.ts` for src/index.ts. */
export const areaOf = (path: string): string => path.split('/')[1] ?? '';

/** Where a relative import leads, from the top of the repository; null for a package. */
const targetOf = (path: string, name: string): string | null =>
  name.startsWith('.') ? new URL(name, `file:///${path}`).pathname.slice(1) : null;

type Rule = (files: readonly SourceFile[]) => string[];

const isScript = ({ path }: SourceFile): boolean => path.endsWith('.ts');

/** Declarations for the compiler hold no code and may lie beside the door. */
export const unknownAreas: Rule = (files) =>
  files.filter(({ path }) => !(areaOf(path) in allowed || path.endsWith('.d.ts'))).map(({ path }) => path);

export const forbiddenImports: Rule = (files) =>
  files.filter(isScript).flatMap((file) =>
    importsOf(file)
      .filter((name) => {
        const area = areaOf(file.path);
        const rule = allowed[area];
        const target = targetOf(file.path, name);
        if (target === null) return !rule?.packages(name, file.path);
        if (!target.startsWith('src/')) return area !== 'cli';
        return areaOf(target) !== area && !rule?.ours.includes(areaOf(target));
      })
      .map((name) => `${file.path} imports ${name}`),
  );

export const mutualFolders: Rule = (files) => {
  const pairs = new Set(
    files.filter(isScript).flatMap((file) =>
      importsOf(file).flatMap((name) => {
        const target = targetOf(file.path, name);
        return target === null || areaOf(target) === areaOf(file.path) ? [] : `${areaOf(file.path)} ${areaOf(target)}`;
      }),
    ),
  );
  return [...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' ')));
};

const pureAreas = ['domain', 'protocols', 'planning', 'analysis', 'export'];

const impurities: Record<string, RegExp> = {
  'a node: import': /['"]node:/,
  process: /\bprocess\b\s*[.[?]|\bglobalThis\b/,
  'the clock': /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
  chance: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/,
  'the terminal': /\bconsole\./,
};

const placesOf = (files: readonly SourceFile[], patterns: Record<string, RegExp>): string[] =>
  files.flatMap(({ path, text }) =>
    Object.entries(patterns)
      .filter(([, pattern]) => pattern.test(withoutComments(text)))
      .map(([name]) => `${path}: ${name}`),
  );

/** No clock, environment, chance, terminal or file where plans are made and written. */
export const impureFiles: Rule = (files) =>
  placesOf(
    files.filter((file) => isScript(file) && pureAreas.includes(areaOf(file.path))),
    impurities,
  );

const markers: Record<string, RegExp> = {
  'any as a type': /(?:\bas|:|<|\||&)\s*any\b(?!\s*:)/,
  'an error switched off': /@ts-(?:ignore|expect-error|nocheck)/,
  'a test switched off or singled out': /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/,
};

/** Markers are looked for in comments too, where they do their work. */
export const forbiddenMarkers: Rule = (files) =>
  files.filter(isScript).flatMap(({ path, text }) =>
    Object.entries(markers)
      .filter(([name, pattern]) => pattern.test(name === 'any as a type' ? withoutTexts(withoutComments(text)) : text))
      .map(([name]) => `${path}: ${name}`),
  );

const longestFile = 200;

export const longFiles: Rule = (files) =>
  files
    .filter((file) => isScript(file) && file.text.trimEnd().split('\n').length > longestFile)
    .map(({ path }) => path);

/** A README bears the name that people and sites look for. */
export const misnamedFiles: Rule = (files) =>
  files
    .map(({ path }) => path.replace(/\/README\.md$/, ''))
    .filter((path) => path.split('/').some((part) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(part)));

export const vagueFiles: Rule = (files) =>
  files
    .map(({ path }) => path)
    .filter((path) => path.split('/').some((part) => /^(?:utils?|helpers?|common|misc|shared|lib)(?:\.|$)/.test(part)));

/** src/export/calendar/fold-line.ts is as deep as it gets. */
export const deepFiles: Rule = (files) => files.map(({ path }) => path).filter((path) => path.split('/').length > 4);
