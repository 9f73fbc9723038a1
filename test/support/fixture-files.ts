/** The hand-worked pages and cases under fixtures/. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import type { PatientCase } from '../../src/domain/patient-case.js';

const folder = new URL('../../fixtures/', import.meta.url);

export const schedulePages = (): string[] =>
  readdirSync(new URL('schedules/', folder)).filter((name) => name.endsWith('.md'));

export const schedulePage = (name: string): string => readFileSync(new URL(`schedules/${name}`, folder), 'utf8');

/** The case in fixtures/cases, planned as asked instead of as it says. */
export function fixtureCase(name: string, preferences: Record<string, unknown> = {}): PatientCase {
  const written = parse(readFileSync(new URL(`cases/${name}`, folder), 'utf8')) as Record<string, unknown>;
  return parsePatientCase({ ...written, preferences: { ...(written['preferences'] ?? {}), ...preferences } });
}
