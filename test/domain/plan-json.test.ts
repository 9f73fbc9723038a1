/** A plan is read back from its JSON as it was, or refused in one sentence, whatever was done to the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../src/analysis/diff-plans.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { parsePlanJson } from '../../src/domain/plan-json.js';
import { exportJson } from '../../src/export/export-json.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { writtenCase } from '../support/a-case.js';
import { planOf } from '../support/plan-of.js';

const log = [
  { on: '2024-04-25', did: 'chest-imaging', outcome: 'done', resultOn: '2024-05-02', note: 'all well' },
  { on: '2024-07-31', did: 'clinic-visit', outcome: 'missed' },
  { on: '2024-09-15', outcome: 'recurrence', treatmentEnd: '2024-12-01' },
  { on: '2025-03-04', did: 'clinic-visit', outcome: 'booked', at: '09:30' },
];
const plan = planOf(parsePatientCase({ ...writtenCase(), log }), { asOf: '2025-02-01' });
const written = (): Record<string, unknown> => JSON.parse(exportJson(plan, defaultExportOptions));

type Step = string | number;

/** Every place in a value, as the steps that lead to it. */
const placesIn = (value: unknown, path: readonly Step[] = []): Step[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])])
    : [];

/** The value with what stands at a place replaced; undefined: removed. */
function changed(value: unknown, [step = '', ...rest]: readonly Step[], replacement: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each, index) =>
      String(index) !== String(step) ? each : rest.length > 0 ? changed(each, rest, replacement) : replacement,
    );
  const record: Record<string, unknown> = { ...Object(value) };
  record[step] = rest.length > 0 ? changed(record[step], rest, replacement) : replacement;
  return record;
}

describe('a plan in JSON', () => {
  it('is read back whole: nothing differs from the plan itself, over two courses', () => {
    const { moved, changed, added, dropped, because } = diffPlans(plan, parsePlanJson(written()));
    expect({ moved, changed, added, dropped, because }).toEqual({
      moved: [],
      changed: [],
      added: [],
      dropped: [],
      because: [],
    });
    expect(parsePlanJson(written()).earlierCourses).toHaveLength(1);
  });

  it.each([
    ['no version', { schemaVersion: undefined }, 'schemaVersion'],
    ['another version', { schemaVersion: 2 }, 'its schemaVersion is 2, and this program reads 1'],
    ['no case', { case: undefined }, 'case is missing'],
    [
      'a case with a slip',
      { case: { anchor: { event: 'surgery', date: '2024-02-30' } } },
      "case.anchor.date: '2024-02-30' is not a date",
    ],
    ['no slots', { assessments: undefined }, 'assessments is missing'],
    ['a day that does not exist', { asOf: '2025-02-29' }, "asOf: '2025-02-29' is not a date"],
    ['a slot twice', { assessments: [plan.assessments[0], plan.assessments[0]] }, 'stands in it twice'],
  ])('with %s is refused, and told why', (_, change, words) => {
    expect(() => parsePlanJson({ ...written(), ...change })).toThrow(words);
  });

  it('with anything at all in any place is either a plan or refused in one sentence', () => {
    const places = placesIn(written());
    expect(places.length).toBeGreaterThan(1000);
    const anything = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, '', [], {}, -1, 1e99, '__proto__', '2024-02-30', [[[]]]),
      fc.anything({ withBigInt: true }),
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, replacement) => {
        try {
          diffPlans(plan, parsePlanJson(changed(written(), place, replacement)));
        } catch (error) {
          if (!(error instanceof FollowUpError)) throw error;
          refused += 1;
          expect(error.faults).toHaveLength(1);
          expect(error.code).toBe('not-a-plan');
          expect(error.message).toMatch(/^Not a plan in JSON: \S/);
          expect(error.message.length).toBeLessThan(400);
        }
      }),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
