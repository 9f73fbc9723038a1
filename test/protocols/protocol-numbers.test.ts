/** The numbers of each protocol against fixtures/protocols/numbers.md, where they were restated from its source. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MonthsOrRange, SurveillancePhase } from '../../src/domain/surveillance-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { tablesOf } from '../support/markdown-tables.js';

const page = readFileSync(new URL('../../fixtures/protocols/numbers.md', import.meta.url), 'utf8');
const rows = tablesOf(page.replace(/^# /, '## ')).flatMap((table) => table.rows);

const range = (months: MonthsOrRange, dash: string): string => [months].flat().join(dash);

const intervalText = ({ to, everyMonths, verification }: SurveillancePhase): string => {
  const end = to === null ? 'open' : `to ${range(to, '..')}`;
  return `${range(everyMonths, '–')} ${end}${verification ? ` (${verification})` : ''}`;
};

describe('the numbers of', () => {
  it.each(builtInProtocols.map((protocol) => [protocol.id, protocol] as const))(
    '%s are those of its source',
    (id, { rules }) => {
      const encoded = rules.flatMap(
        ({ populations = ['all'], assessment, exam = 'by site', verification, phases = [] }) =>
          populations.map((population) =>
            [population, assessment, exam, verification, phases.map(intervalText).join('; ')].join(' | '),
          ),
      );
      const restated = rows
        .filter(({ protocol }) => protocol === id)
        .flatMap(({ populations, assessments = '', exam, verification, intervals }) =>
          assessments
            .split(', ')
            .map((assessment) => [populations, assessment, exam, verification, intervals].join(' | ')),
        );
      expect(encoded.sort()).toEqual(restated.sort());
    },
  );

  it('no other protocol are restated', () => {
    const ids = builtInProtocols.map(({ id }) => id);
    expect(rows.filter(({ protocol = '' }) => !ids.includes(protocol))).toEqual([]);
  });
});

describe('the day from which a protocol counts', () => {
  it.each([
    ['general', 'treatment-end', false],
    ['esmo-2021', 'treatment-end', false],
    ['bsg-2016', 'treatment-end', false],
    ['s3-de-2022', 'treatment-end', false],
    ['s1-de-2023-cutaneous', 'treatment-end', false],
    ['hdir-no', 'treatment-end', false],
    ['rcc-se-2017', 'treatment-end', false],
    ['oncolex-oslo-abdomen', 'treatment-end', false],
    ['ccs-ca', 'treatment-end', true],
    ['nccn-sts', 'treatment-end', false],
    ['nccn-uterine', 'treatment-end', false],
    ['sarc005-uterine', 'treatment-end', false],
    ['ago-at-uterine', 'diagnosis', true],
  ])('%s is the %s (stated by the source: %s)', (id, event, stated) => {
    expect(builtInProtocols.find((protocol) => protocol.id === id)?.anchor).toEqual({ event, stated });
  });
});

describe('the standing of a protocol', () => {
  it.each([
    ['superseded', ['bsg-2016', 'rcc-se-2017']],
    ['research', ['sarc005-uterine']],
  ])('%s is that of %j', (status, ids) => {
    expect(builtInProtocols.filter((protocol) => protocol.status === status).map(({ id }) => id)).toEqual(ids);
  });
});
