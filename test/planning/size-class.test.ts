/** Cases that differ in size share their work only where no size decides anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FollowUpError } from '../../src/domain/fault.js';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { primarySites } from '../../src/domain/risk-factors.js';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { planFollowUp } from '../../src/planning/plan-follow-up.js';
import { sizeClass } from '../../src/planning/size-class.js';
import { stageOf } from '../../src/planning/stage-of.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';
import { aDate } from '../support/a-date.js';
import { protocolWith, ruleFor } from '../support/protocol-with.js';

const plan = (patientCase: PatientCase, protocol: SurveillanceProtocol) => {
  try {
    return planFollowUp(patientCase, protocol, { asOf: aDate('2024-03-01'), reference: clinicalReference });
  } catch (error) {
    if (error instanceof FollowUpError) return error.faults;
    throw error;
  }
};

const unknown = <T>(value: T) => fc.constantFrom(value, value, 'unknown');
const factors = fc.record({
  primarySite: fc.constantFrom(...primarySites),
  grade: fc.constantFrom('G1', 'G2', 'G3', 'low', 'high', 'unknown'),
  margin: unknown('R0'),
  integrity: unknown('intact'),
  metastasis: fc.constantFrom('none', 'none', 'resected', 'unknown'),
  nodes: unknown('none'),
});
/** At, just under and just above every limit that a source names, and anywhere. */
const size = fc.oneof(
  fc.constantFrom(0.1, 2, 2.01, 3, 4.99, 5, 5.01, 7.9, 8, 9.99, 10, 10.01, 11, 15, 15.01, 40, 41, 'unknown'),
  fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
);

describe.each(builtInProtocols.map((protocol) => ({ protocol })))('$protocol.id', ({ protocol }) => {
  it('plans each size as if there had been no other', () => {
    fc.assert(
      fc.property(factors, fc.uniqueArray(size, { minLength: 2, maxLength: 6 }), (riskFactors, sizes) => {
        for (const sizeCm of sizes) {
          const patientCase = aCase({ riskFactors: { ...riskFactors, sizeCm } });
          // A copy of the protocol has nothing to share.
          expect(plan(patientCase, protocol)).toEqual(plan(patientCase, structuredClone(protocol)));
        }
      }),
      { seed: 20_261_125, numRuns: 60 },
    );
  });
});

it('tells sizes apart at the limits of stages, rules, alternatives and populations, and nowhere else', () => {
  const protocol = protocolWith(
    ruleFor('clinic-visit', { at: [3], when: { sizeCm: { above: 6 } } }),
    ruleFor('chest-imaging', { at: [3], when: { anyOf: [{ sizeCm: { atMost: 3.5 } }, { sizeCm: { known: true } }] } }),
  );
  const reference = { ...clinicalReference, tierCriteria: [], siteExams: [], substitutions: [], supplements: [] };
  const classes = [0.1, 3.5, 3.6, 5, 5.1, 6, 6.1, 10, 10.1, 99].map((sizeCm) => sizeClass(sizeCm, protocol, reference));
  expect(classes).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(sizeClass('unknown', protocol, reference)).toBe('unknown');
});

it('gives sizes of one class the same stage', () => {
  const protocol = protocolWith(ruleFor('clinic-visit', { at: [3] }));
  const reference = { ...clinicalReference, tierCriteria: [], siteExams: [], substitutions: [], supplements: [] };
  const tenths = fc.integer({ min: 1, max: 250 }).map((count) => count / 10);
  fc.assert(
    fc.property(factors, tenths, tenths, (riskFactors, one, other) => {
      fc.pre(sizeClass(one, protocol, reference) === sizeClass(other, protocol, reference));
      const [a, b] = [one, other].map((sizeCm) =>
        stageOf(aCase({ riskFactors: { ...riskFactors, sizeCm } }).riskFactors),
      );
      expect(a).toEqual(b);
    }),
    { seed: 20_261_128, numRuns: 2000 },
  );
});
