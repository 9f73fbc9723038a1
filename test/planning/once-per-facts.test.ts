/** Cases share what they came to only where all that it may depend on is the same. */
import { describe, expect, it } from 'vitest';
import type { PatientCase } from '../../src/domain/patient-case.js';
import { riskFactorsSchema } from '../../src/domain/risk-factors.js';
import { oncePerFacts } from '../../src/planning/once-per-facts.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase } from '../support/a-case.js';

const [protocol, otherProtocol] = builtInProtocols;
if (!protocol || !otherProtocol) throw new Error('Two protocols are needed.');

const counted = () => {
  let count = 0;
  const find = oncePerFacts(() => {
    count += 1;
    return count;
  });
  return (patientCase: PatientCase) => find(patientCase, protocol, clinicalReference);
};

/** All facts known, so that each can be taken away. */
const first = aCase({
  riskFactors: {
    primarySite: 'extremity',
    grade: 'G2',
    sizeCm: 7,
    depth: 'deep',
    margin: 'R0',
    integrity: 'intact',
    metastasis: 'none',
    nodes: 'none',
    stage: 'IIIA',
  },
});

describe('cases that share their sections, as the rows of a cohort do', () => {
  it.each(Object.keys(riskFactorsSchema.def.shape).filter((name) => name !== 'sizeCm'))('differ in %s', (name) => {
    const find = counted();
    const other = { ...first, riskFactors: { ...first.riskFactors, [name]: 'another' } };
    expect([first, other, first].map(find)).toEqual([1, 2, 1]);
  });

  it('are alike whatever their size within a class, their id and their date', () => {
    const find = counted();
    const sized = (sizeCm: PatientCase['riskFactors']['sizeCm']): PatientCase => ({
      ...first,
      id: `id-${sizeCm}`,
      anchor: { ...first.anchor },
      riskFactors: { ...first.riskFactors, sizeCm },
    });
    expect([7, 7.1, 7, 3, 'unknown' as const, 3.5, 7].map((size) => find(sized(size)))).toEqual([1, 1, 1, 2, 3, 2, 1]);
  });

  it.each([
    ['constraints', { constraints: { ...first.constraints, contrastAllergy: true } }],
    ['course', { course: 2 }],
    ['cadence', { preferences: { ...first.preferences, cadence: 'longest' as const } }],
    ['years', { preferences: { ...first.preferences, years: 3 } }],
  ])('differ in %s', (_, section) => {
    const find = counted();
    expect([first, { ...first, ...section }, first].map(find)).toEqual([1, 2, 1]);
  });

  it('differ in their treatments', () => {
    const find = counted();
    const treated = { ...first, treatments: { ...first.treatments, anthracycline: true } };
    expect([first, treated].map(find)).toEqual([1, 2]);
  });

  it('are followed by one protocol or the other', () => {
    let count = 0;
    const find = oncePerFacts(() => {
      count += 1;
      return count;
    });
    const by = [protocol, otherProtocol, protocol].map((each) => find(first, each, clinicalReference));
    const withReference = find(first, protocol, { ...clinicalReference });
    expect([...by, withReference]).toEqual([1, 2, 1, 3]);
  });
});
