/** The protocols and the reference that ship: every file is valid, registered, consistent and cited. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/domain/calendar-date.js';
import { clinicalReferenceSchema } from '../../src/domain/clinical-reference.js';
import { type SurveillanceProtocol, surveillanceProtocolSchema } from '../../src/domain/surveillance-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';

const folder = new URL('../../src/protocols/', import.meta.url);

/** The data files that are not a protocol, by the part of the reference that each one is. */
const referenceFiles = {
  'risk-tiers.json': 'tierCriteria',
  'site-exams.json': 'siteExams',
  'substitutions.json': 'substitutions',
  'exam-doses.json': 'doses',
  'supplements.json': 'supplements',
  'recurrence-hazards.json': 'recurrenceHazards',
  'bibliography.json': 'bibliography',
} as const satisfies Record<string, keyof typeof clinicalReference>;

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const protocolFiles = files.filter((name) => !(name in referenceFiles));
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const ids = (protocol: SurveillanceProtocol): string[] => protocol.rules.map(({ id }) => id);

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the files beside the registry', () => {
  it.each(protocolFiles)('%s is a valid protocol and bears its id', (name) => {
    const result = surveillanceProtocolSchema.safeParse(readJson(name));
    expect(result.error?.issues ?? []).toEqual([]);
    expect(`${result.data?.id}.json`).toBe(name);
  });

  it('are all registered, and nothing is registered without a file', () => {
    expect(builtInProtocols.map(({ id }) => `${id}.json`).sort()).toEqual([...protocolFiles].sort());
    expect(files.filter((name) => name in referenceFiles)).toHaveLength(Object.keys(referenceFiles).length);
  });

  it('are what the program takes at its word', () => {
    for (const protocol of builtInProtocols) expect(protocol).toEqual(readJson(`${protocol.id}.json`));
    for (const [name, part] of Object.entries(referenceFiles)) expect(clinicalReference[part]).toEqual(readJson(name));
    expect(clinicalReferenceSchema.safeParse(clinicalReference).error?.issues ?? []).toEqual([]);
  });

  it('begin with the default, general', () => {
    expect(builtInProtocols[0]?.id).toBe('general');
    expect(repeated(builtInProtocols.map(({ id }) => id))).toEqual([]);
  });
});

describe.each(builtInProtocols.map((protocol) => [protocol.id, protocol] as const))('%s', (_, protocol) => {
  it('has been compared with its source on a day that exists', () => {
    expect(isCalendarDate(protocol.reviewed)).toBe(true);
  });

  it('names each population and each rule once', () => {
    expect(repeated(protocol.populations.map(({ id }) => id))).toEqual([]);
    expect(repeated([...ids(protocol), ...clinicalReference.supplements.map(({ id }) => id)])).toEqual([]);
  });

  it('has rules for populations that it names, and for each of them at least one', () => {
    const named = protocol.populations.map(({ id }) => id);
    const asked = protocol.rules.flatMap(({ populations }) => populations ?? named);
    expect(asked.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id) => !asked.includes(id))).toEqual([]);
  });

  it('repeats an assessment by one rule only within a population, so that slot keys stay unique', () => {
    const all = protocol.populations.map(({ id }) => id);
    const repeating = protocol.rules.filter(({ phases }) => phases !== undefined);
    const pairs = repeating.flatMap(({ assessment, populations = all }) =>
      populations.map((id) => `${id} ${assessment}`),
    );
    expect(repeated(pairs)).toEqual([]);
  });

  it('says when each of its rules falls: by phases or at single months', () => {
    expect(protocol.rules.filter(({ phases = [], at = [] }) => phases.length + at.length === 0)).toEqual([]);
  });

  it('has phases that begin at month 0 and abut, each with an interval of at least a month', () => {
    for (const { phases = [] } of protocol.rules) {
      const starts = phases.map(({ from }) => from);
      const ends = phases.map(({ to }) => to);
      expect(starts).toEqual([0, ...ends.slice(0, -1)].slice(0, phases.length));
      expect(ends.slice(0, -1)).not.toContain(null);
      const numbers = phases.map(({ everyMonths }) => [everyMonths].flat());
      for (const [least = 0, most = least] of numbers) expect([least >= 1, most >= least]).toEqual([true, true]);
    }
  });

  it('calls a trial research, and only a trial', () => {
    expect(protocol.kind === 'trial').toBe(protocol.status === 'research');
  });
});
