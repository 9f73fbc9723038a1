/** The stage that facts give: the tables of AJCC 8 and FIGO 2009, cell by cell. */
import { describe, expect, it } from 'vitest';
import { deriveStage } from '../../src/domain/derive-stage.js';
import { type Grade, primarySites } from '../../src/domain/risk-factors.js';
import { aCase } from '../support/a-case.js';

const stageOf = (riskFactors: Record<string, unknown>) => {
  const facts = { metastasis: 'none', nodes: 'none', ...riskFactors };
  const stage = deriveStage(aCase({ riskFactors: facts }).riskFactors);
  return stage && `${stage.system}: ${stage.value}`;
};

describe.each(['extremity', 'trunk', 'retroperitoneum'])('AJCC 8, %s:', (primarySite) => {
  // T1 to 5 cm, T2 to 10, T3 to 15, T4 above.
  const columns = [0.1, 5, 5.1, 10, 10.1, 15, 15.1, 40];

  it.each<[Grade, string[]]>([
    ['G1', ['IA', 'IA', 'IB', 'IB', 'IB', 'IB', 'IB', 'IB']],
    ['low', ['IA', 'IA', 'IB', 'IB', 'IB', 'IB', 'IB', 'IB']],
    ['unknown', ['IA', 'IA', 'IB', 'IB', 'IB', 'IB', 'IB', 'IB']],
    ['G2', ['II', 'II', 'IIIA', 'IIIA', 'IIIB', 'IIIB', 'IIIB', 'IIIB']],
    ['G3', ['II', 'II', 'IIIA', 'IIIA', 'IIIB', 'IIIB', 'IIIB', 'IIIB']],
    ['high', ['II', 'II', 'IIIA', 'IIIA', 'IIIB', 'IIIB', 'IIIB', 'IIIB']],
  ])('grade %s from 0.1 to 40 cm is %j', (grade, values) => {
    expect(columns.map((sizeCm) => stageOf({ primarySite, grade, sizeCm }))).toEqual(
      values.map((value) => `AJCC 8: ${value}`),
    );
  });

  it('metastasis is IV, whatever the rest', () => {
    for (const metastasis of ['resected', 'active'])
      expect(stageOf({ primarySite, metastasis, sizeCm: 'unknown', grade: 'unknown' })).toBe('AJCC 8: IV');
  });

  it('lymph nodes without metastasis are IV, in the retroperitoneum IIIB', () => {
    const value = primarySite === 'retroperitoneum' ? 'IIIB' : 'IV';
    expect(stageOf({ primarySite, nodes: 'resected', grade: 'G1', sizeCm: 3 })).toBe(`AJCC 8: ${value}`);
  });

  it('nodes that were not looked at count as free; a metastasis or a size that is not known gives no stage', () => {
    expect(stageOf({ primarySite, nodes: 'unknown', grade: 'G3', sizeCm: 8 })).toBe('AJCC 8: IIIA');
    expect(stageOf({ primarySite, metastasis: 'unknown', grade: 'G3', sizeCm: 8 })).toBeNull();
    expect(stageOf({ primarySite, grade: 'G3', sizeCm: 'unknown' })).toBeNull();
  });
});

describe('FIGO 2009, uterus:', () => {
  it.each([
    [{ sizeCm: 5 }, 'IA'],
    [{ sizeCm: 5.1 }, 'IB'],
    [{ sizeCm: 20, grade: 'G1' }, 'IB'],
    [{ nodes: 'resected' }, 'IIIC'],
    [{ metastasis: 'resected' }, 'IVB'],
    [{ metastasis: 'resected', nodes: 'resected', sizeCm: 'unknown' }, 'IVB'],
  ])('%j is %s', (facts, value) => {
    expect(stageOf({ primarySite: 'uterus', ...facts })).toBe(`FIGO 2009: ${value}`);
  });

  it('a size or a metastasis that is not known gives no stage', () => {
    expect(stageOf({ primarySite: 'uterus', sizeCm: 'unknown' })).toBeNull();
    expect(stageOf({ primarySite: 'uterus', metastasis: 'unknown' })).toBeNull();
  });
});

it('head and neck, the viscera, vessels and skin have no groups, so no stage is derived', () => {
  const grouped = ['extremity', 'trunk', 'retroperitoneum', 'uterus'];
  for (const primarySite of primarySites.filter((site) => !grouped.includes(site)))
    expect(stageOf({ primarySite, grade: 'G3', sizeCm: 8, metastasis: 'resected' })).toBeNull();
});
