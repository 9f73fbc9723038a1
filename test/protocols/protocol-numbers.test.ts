/** The numbers of each protocol, restated from its source and compared rule by rule. */
import { describe, expect, it } from 'vitest';
import type { MonthsOrRange } from '../../src/domain/surveillance-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';

/** The last member says how sure we are, where a phase is less sure than its rule. */
type Phase = [from: MonthsOrRange, to: MonthsOrRange | null, everyMonths: MonthsOrRange, verification?: string];

interface Restated {
  population: string;
  assessments: string[];
  exam?: string;
  verification: string;
  phases: Phase[];
}

const all = ['clinic-visit', 'site-imaging', 'chest-imaging'];

/** Ranges stay ranges: "3–4 months for 2–3 years" is [3, 4] to [24, 36]. `null`: the source gives no end. */
const restated: Record<string, Restated[]> = {
  general: [
    {
      population: 'high',
      assessments: all,
      verification: 'expert-choice',
      phases: [
        [0, 36, 3],
        [36, 60, 6],
        [60, null, 12],
      ],
    },
    {
      population: 'intermediate',
      assessments: all,
      verification: 'expert-choice',
      phases: [
        [0, 36, 4],
        [36, 60, 6],
        [60, null, 12],
      ],
    },
    {
      population: 'low',
      assessments: all,
      verification: 'expert-choice',
      phases: [
        [0, 36, 6],
        [36, 60, 6],
        [60, null, 12],
      ],
    },
  ],
  'esmo-2021': [
    {
      population: 'g2-3',
      assessments: all,
      verification: 'secondary',
      phases: [
        [0, [24, 36], [3, 4]],
        [[24, 36], 60, 6],
        [60, null, 12],
      ],
    },
    {
      population: 'g1',
      assessments: ['clinic-visit', 'site-imaging'],
      verification: 'secondary',
      phases: [
        [0, [36, 60], [4, 6]],
        [[36, 60], null, 12],
      ],
    },
    {
      population: 'g1',
      assessments: ['chest-imaging'],
      verification: 'secondary',
      phases: [[0, null, 12, 'expert-choice']],
    },
  ],
  's1-de-2023-cutaneous': [
    {
      population: 'dermal',
      assessments: ['clinic-visit'],
      verification: 'primary',
      phases: [
        [0, 24, 6],
        [24, 60, 12],
      ],
    },
    {
      population: 'subcutaneous',
      assessments: ['clinic-visit'],
      verification: 'primary',
      phases: [
        [0, 24, 3],
        [24, 60, 6],
      ],
    },
    {
      population: 'subcutaneous',
      assessments: ['site-imaging'],
      exam: 'ultrasound-site',
      verification: 'secondary',
      phases: [[0, 60, 6]],
    },
  ],
  'sarc005-uterine': [
    {
      population: 'uterus-limited',
      assessments: ['site-imaging'],
      exam: 'ct-abdomen-pelvis',
      verification: 'primary',
      phases: [
        [0, 24, 3],
        [24, 60, 6],
      ],
    },
    {
      population: 'uterus-limited',
      assessments: ['chest-imaging'],
      exam: 'ct-chest',
      verification: 'primary',
      phases: [
        [0, 24, 3],
        [24, 60, 6],
      ],
    },
  ],
};

/** One line a rule, in words that a failing test shows well. */
const line = (
  population: string,
  assessment: string,
  exam: string | undefined,
  verification: string,
  phases: Phase[],
) => `${population} ${assessment} ${exam ?? 'by site'} ${verification} ${JSON.stringify(phases)}`;

describe('the numbers of', () => {
  it.each(builtInProtocols.map((protocol) => [protocol.id, protocol] as const))(
    '%s are those of its source',
    (id, { rules }) => {
      const encoded = rules.flatMap(({ populations = ['all'], assessment, exam, verification, phases = [] }) =>
        populations.map((population) => {
          const numbers = phases.map(
            ({ from, to, everyMonths, verification: own }): Phase =>
              own ? [from, to, everyMonths, own] : [from, to, everyMonths],
          );
          return line(population, assessment, exam, verification, numbers);
        }),
      );
      const expected = (restated[id] ?? []).flatMap(({ population, assessments, exam, verification, phases }) =>
        assessments.map((assessment) => line(population, assessment, exam, verification, phases)),
      );
      expect(encoded.sort()).toEqual(expected.sort());
    },
  );

  it.each([
    ['general', 'treatment-end', false],
    ['esmo-2021', 'treatment-end', false],
    ['s1-de-2023-cutaneous', 'treatment-end', false],
    ['sarc005-uterine', 'treatment-end', false],
  ])('%s count from the %s (stated by the source: %s)', (id, event, stated) => {
    expect(builtInProtocols.find((protocol) => protocol.id === id)?.anchor).toEqual({ event, stated });
  });
});
