/** The shape of the source: who imports whom, what is pure, how files are named. Each rule is also seen to fail. */
import { describe, expect, it } from 'vitest';
import { filesUnder } from './support/source-files.js';
import {
  deepFiles,
  forbiddenImports,
  forbiddenMarkers,
  impureFiles,
  longFiles,
  misnamedFiles,
  mutualFolders,
  unknownAreas,
  vagueFiles,
} from './support/source-rules.js';

const source = filesUnder('src');
const scripts = [...source, ...filesUnder('test')];

const file = (path: string, text = '') => [{ path, text }];

describe('the source', () => {
  it('is there', () => {
    expect(source.map(({ path }) => path)).toContain('src/planning/plan-follow-up.ts');
    expect(source.length).toBeGreaterThan(50);
  });

  it('lies in the folders of the design and nowhere else', () => {
    expect(unknownAreas(source)).toEqual([]);
  });

  it('imports only what each folder may', () => {
    expect(forbiddenImports(source)).toEqual([]);
  });

  it('has no two folders that import each other', () => {
    expect(mutualFolders(source)).toEqual([]);
  });

  it('has no clock, environment, chance, terminal or file where plans are made and written', () => {
    expect(impureFiles(source)).toEqual([]);
  });

  it('has no folder deeper than two under src', () => {
    expect(deepFiles(source)).toEqual([]);
  });

  it('has no file that holds a bit of everything', () => {
    expect(vagueFiles(scripts)).toEqual([]);
  });
});

describe('source and tests', () => {
  it('have no file of more than 200 lines, data excepted', () => {
    expect(longFiles(scripts)).toEqual([]);
  });

  it('have names in kebab-case', () => {
    expect(misnamedFiles(scripts)).toEqual([]);
  });

  it('switch off no check and no test', () => {
    expect(forbiddenMarkers(scripts)).toEqual([]);
  });
});

describe('each rule is broken by', () => {
  it.each([
    ['src/domain/a.ts', "import { plan } from '../planning/plan-follow-up.js';"],
    ['src/domain/a.ts', "import type { Plan } from '../export/exporters.js';"],
    ['src/domain/a.ts', "import { addMonths } from 'date-fns';"],
    ['src/domain/a.ts', "import { distance } from 'fastest-levenshtein';"],
    ['src/domain/calendar-date.ts', "import { closest } from 'fastest-levenshtein';"],
    ['src/planning/a.ts', "import protocols from '../protocols/built-in-protocols.js';"],
    ['src/planning/a.ts', "import * as z from 'zod/mini';"],
    ['src/planning/a.ts', "const fs = await import('node:fs');"],
    ['src/analysis/a.ts', "import * as z from 'zod/mini';"],
    ['src/analysis/protocol-check/a.ts', "import { parse } from 'yaml';"],
    ['src/analysis/a.ts', "import { toJson } from '../export/to-json.js';"],
    ['src/protocols/a.ts', "export { planFollowUp } from '../planning/plan-follow-up.js';"],
    ['src/export/a.ts', "import { planFollowUp } from '../planning/plan-follow-up.js';"],
    ['src/export/calendar/a.ts', "import { write } from '../../io/write.js';"],
    ['src/export/a.ts', "import { createHash } from 'node:crypto';"],
    ['src/io/a.ts', "import type { Fault } from '../domain/fault.js';"],
    ['src/io/a.ts', "import chalk from 'chalk';"],
    ['src/index.ts', "export * from './cli/main.js';"],
    ['src/planning/a.ts', "import { aCase } from '../../test/support/a-case.js';"],
  ])('an import: %s, %s', (path, text) => {
    expect(forbiddenImports(file(path, text))).toHaveLength(1);
  });

  it('two folders that import each other', () => {
    const files = [
      ...file('src/planning/a.ts', "import { b } from '../export/b.js';"),
      ...file('src/export/b.ts', "import { a } from '../planning/a.js';"),
    ];
    expect(mutualFolders(files).sort()).toEqual(['export planning', 'planning export']);
  });

  it.each([
    'const now = new Date();',
    'const now = Date.now();',
    'const zone = process.env.TZ;',
    'const chance = Math.random();',
    "import { join } from 'node:path';",
    'console.log(plan);',
  ])('what is not pure: %s', (text) => {
    for (const folder of ['domain', 'protocols', 'planning', 'analysis', 'export'])
      expect(impureFiles(file(`src/${folder}/a.ts`, text))).toHaveLength(1);
    expect(impureFiles(file('src/cli/a.ts', text))).toEqual([]);
    expect(impureFiles(file('src/domain/a.ts', `// ${text}\n/* ${text} */`))).toEqual([]);
  });

  it.each([
    'const a = b as an' + 'y;',
    'let a: an' + 'y;',
    '// @ts-ig' + 'nore',
    'it.on' + 'ly()',
    'describe.sk' + 'ip()',
  ])('a marker: %s', (text) => {
    expect(forbiddenMarkers(file('src/domain/a.ts', text))).toHaveLength(1);
  });

  it('a file in the wrong place, too long or badly named', () => {
    expect(unknownAreas(file('src/services/a.ts'))).toHaveLength(1);
    expect(unknownAreas(file('src/main.ts'))).toHaveLength(1);
    expect(deepFiles(file('src/export/calendar/lines/a.ts'))).toHaveLength(1);
    expect(longFiles(file('src/domain/a.ts', 'x\n'.repeat(201)))).toHaveLength(1);
    expect(longFiles(file('src/domain/a.ts', 'x\n'.repeat(200)))).toEqual([]);
    expect(misnamedFiles(file('src/domain/calendarDate.ts'))).toHaveLength(1);
    expect(misnamedFiles(file('src/domain/Calendar.ts'))).toHaveLength(1);
    expect(misnamedFiles(file('src/domain/READ_ME.md'))).toHaveLength(1);
    expect(misnamedFiles(file('src/Domain/README.md'))).toHaveLength(1);
    expect(misnamedFiles(file('src/domain/README.md'))).toEqual([]);
    expect(vagueFiles(file('src/domain/utils.ts'))).toHaveLength(1);
    expect(vagueFiles(file('src/helpers/a.ts'))).toHaveLength(1);
  });
});
