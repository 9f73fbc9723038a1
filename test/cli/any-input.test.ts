/** Whatever a file holds, it is planned or refused: never a defect, and never a plan that breaks its own promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { FollowUpError } from '../../src/domain/fault.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { aCase, writtenCase } from '../support/a-case.js';
import { checkProtocol } from '../support/check-protocol.js';
import { ownProtocol, ownRule } from '../support/clinic-protocol.js';
import { planOf } from '../support/plan-of.js';

/** The result, or null where it was refused as the user's mistake; anything else is a defect and fails the test. */
function orRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    for (const { code } of error.faults) expect(code).toEqual(expect.any(String));
    return null;
  }
}

const runs = { seed: 20_260_315, numRuns: 400 };

const plausible = fc.constantFrom<unknown>(
  '',
  ' ',
  'unknown',
  'none',
  '2026-02-30',
  '2024-02-29',
  0,
  -1,
  1,
  8.5,
  1e21,
  true,
  null,
  [],
  {},
);
const value = fc.oneof(plausible, fc.jsonValue({ maxDepth: 3 }));
const key = fc.constantFrom(
  'id',
  'anchor',
  'riskFactors',
  'treatments',
  'constraints',
  'preferences',
  'course',
  '__proto__',
  'x',
);
const innerKey = fc.constantFrom(
  'event',
  'date',
  'primarySite',
  'grade',
  'sizeCm',
  'stage',
  'depth',
  'chemotherapy',
  'anthracycline',
  'mriUnsafe',
  'protocol',
  'years',
  'scanLeadDays',
  'constructor',
);

/** A sound case with one value replaced, at the top or within a section. */
const nearlyCase = fc.tuple(key, fc.option(innerKey), value).map(([section, inner, replaced]) => {
  const written = writtenCase();
  const old = written[section];
  written[section] =
    inner && typeof old === 'object' ? { ...old, [inner]: replaced } : inner ? { [inner]: replaced } : replaced;
  return written;
});

describe('a case file', () => {
  it('of any text is read or refused', () => {
    const piece = fc.constantFrom(
      'id: p7\n',
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '&a ',
      '*a',
      '!!x ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '---\n',
      '%YAML 1.2\n',
      '?',
      '<<',
      '\\',
      '\u0000',
      '\u2028',
      'é',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const file = orRefused(() => readCaseFile(written, 'p7.yaml'));
        if (file) orRefused(() => parsePatientCase(file.data));
      }),
      { ...runs, numRuns: 2000 },
    );
  });

  it('with any value in place of a sound one is planned or refused', () => {
    fc.assert(
      fc.property(nearlyCase, (written) => {
        const { data, placeOf } = readCaseFile(JSON.stringify(written), 'p7.json');
        const patientCase = orRefused(() => parsePatientCase(data));
        expect(placeOf('riskFactors.grade')).toMatch(/^p7\.json, line 1$/);
        if (patientCase && patientCase.preferences.protocol === 'general')
          orRefused(() => planOf(patientCase, { asOf: '2024-06-01' }));
      }),
      runs,
    );
  });
});

const month = fc.oneof(fc.integer({ min: -2, max: 40 }), fc.constantFrom(120, 360, 361));
const months = fc.oneof(month, fc.tuple(month, month));
const anyPhase = fc.record({ from: months, to: fc.oneof(months, fc.constant(null)), everyMonths: months });
const anyRule = fc.record({
  phases: fc.array(anyPhase, { maxLength: 3 }),
  at: fc.array(month, { maxLength: 3 }),
  windowMonths: fc.option(fc.tuple(month, month), { nil: undefined }),
});

describe('a protocol file', () => {
  it('with any phases, months and windows is refused, or plans what keeps its promises', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom('shortest', 'longest'), (rule, cadence) => {
        const protocol = orRefused(() => checkProtocol(ownProtocol({ rules: [{ ...ownRule, ...rule }] })));
        if (!protocol) return;
        const plan = planOf(aCase({ preferences: { cadence } }), { protocol });
        const keys = plan.assessments.map(({ key: slot }) => slot);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { target, window } of plan.assessments) {
          expect(window.earliest <= target && target <= window.latest).toBe(true);
          expect(target > plan.case.anchor.date).toBe(true);
        }
      }),
      runs,
    );
  });
});
