/** The pages in fixtures/stories: a case with its log, and what was worked out by hand, in tables told by their columns. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { type FixtureTable, tablesOf } from './markdown-tables.js';

const folder = new URL('../../fixtures/stories/', import.meta.url);

export const storyPages = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.md'));

export interface StoryTable extends FixtureTable {
  /** What the heading asks for beside the preferences of the case. */
  preferences: { reanchor?: string; protocol?: string };
  earlierCourse: boolean;
  /** The days of reading: columns, or named in the heading; none: the last of the page. */
  days: string[];
}

export interface LifeStory {
  written: Record<string, unknown>;
  tables: StoryTable[];
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const readTable = (table: FixtureTable): StoryTable => {
  const { heading, rows } = table;
  const words = heading.split(/[ ,:]+/);
  const protocol = words[words.indexOf('by') + 1];
  return {
    ...table,
    preferences: {
      ...(/completion/i.test(heading) && { reanchor: 'completion' }),
      ...(words.includes('by') && protocol !== 'completion' && { protocol }),
    },
    earlierCourse: heading.startsWith('Earlier course'),
    days: [...Object.keys(rows[0] ?? {}), ...words].filter(isDay),
  };
};

/** A section that only opens others, without a table of its own, is no table. */
export function readStory(name: string): LifeStory {
  const markdown = readFileSync(new URL(name, folder), 'utf8');
  const [, yaml = ''] = /^```yaml\n(.*?)^```$/ms.exec(markdown) ?? [];
  return { written: parse(yaml) as Record<string, unknown>, tables: tablesOf(markdown).map(readTable) };
}

export const storyCase = ({ written }: LifeStory, preferences: object): PatientCase =>
  parsePatientCase({ ...written, preferences: { ...(written['preferences'] ?? {}), ...preferences } });

/** The table of a kind, by a column that only this kind has. */
export const tablesWith = (tables: readonly StoryTable[], column: string): StoryTable[] =>
  tables.filter(({ rows }) => column in (rows[0] ?? {}));
