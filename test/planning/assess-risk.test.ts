/** The risk tier, for every combination of risk factors and for every single reason. */
import { describe, expect, it } from 'vitest';
import { riskTiers } from '../../src/domain/population-criteria.js';
import { assessRisk } from '../../src/planning/assess-risk.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';
import type { GridPoint } from '../support/case-grid.js';
import { restatedTier } from '../support/tier-restated.js';
import { caseAt, factsText, wholeGrid } from '../support/whole-grid.js';

const riskOf = (changes: Changes = {}) => assessRisk(aCase(changes), clinicalReference.tierCriteria);
const tierAt = (point: GridPoint) => assessRisk(caseAt(point), clinicalReference.tierCriteria).tier;

describe('the tier of every combination of risk factors', () => {
  it('is the one that the definition gives, for all 92,160 of them', () => {
    const counts = { high: 0, intermediate: 0, low: 0 };
    const different: string[] = [];
    for (const point of wholeGrid()) {
      const tier = tierAt(point);
      counts[tier] += 1;
      if (tier !== restatedTier(point)) different.push(`${factsText(point)}: ${tier}`);
    }
    expect(different).toEqual([]);
    expect(counts.high + counts.intermediate + counts.low).toBe(92_160);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });

  it.each([
    ['grade', ['G1', 'low']],
    ['sizeCm', [5]],
    ['margin', ['R0']],
    ['integrity', ['intact']],
    ['metastasis', ['none']],
    ['nodes', ['none']],
  ] as const)('is never less close when the favourable %s is not known', (name, favourable) => {
    const lowered: string[] = [];
    let compared = 0;
    for (const point of wholeGrid()) {
      if (!(favourable as readonly unknown[]).includes(point[name])) continue;
      compared += 1;
      const known = riskTiers.indexOf(tierAt(point));
      const unknown = riskTiers.indexOf(tierAt({ ...point, [name]: 'unknown' }));
      if (unknown > known) lowered.push(factsText(point));
    }
    expect(lowered).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});

describe('the reasons for a tier', () => {
  it.each<[RegExp, Changes]>([
    [/^high grade$/, { riskFactors: { grade: 'G3' } }],
    [/^high grade$/, { riskFactors: { grade: 'high' } }],
    [/G2 and larger than 5 cm/, { riskFactors: { grade: 'G2', sizeCm: 5.1 } }],
    [/G2 and size unknown/, { riskFactors: { grade: 'G2', sizeCm: 'unknown' } }],
    [/grade unknown/, { riskFactors: { grade: 'unknown' } }],
    [/R1 or R2/, { riskFactors: { margin: 'R1' } }],
    [/R1 or R2/, { riskFactors: { margin: 'R2' } }],
    [/ruptured, spilled or morcellated/, { riskFactors: { integrity: 'ruptured' } }],
    [/ruptured, spilled or morcellated/, { riskFactors: { integrity: 'morcellated' } }],
    [/metastasis/, { riskFactors: { metastasis: 'resected' } }],
    [/lymph nodes/, { riskFactors: { nodes: 'resected' } }],
    [/recurrence/, { course: 2 }],
    [/not low grade/, { riskFactors: { primarySite: 'uterus', grade: 'G2' } }],
  ])('%s alone makes the tier high', (reason, changes) => {
    const { tier, reasons } = riskOf(changes);
    expect({ tier, reasons }).toEqual({ tier: 'high', reasons: [expect.stringMatching(reason)] });
  });

  it('are all given when several hold', () => {
    const { reasons } = riskOf({
      course: 2,
      riskFactors: { primarySite: 'uterus', grade: 'unknown', margin: 'R2', integrity: 'morcellated' },
    });
    const expected = [/grade unknown/, /R1 or R2/, /morcellated/, /recurrence/, /not low grade/];
    expect(reasons).toEqual(expected.map((reason) => expect.stringMatching(reason)));
  });

  it('of a low tier name what makes it low', () => {
    expect(riskOf()).toMatchObject({ tier: 'low', reasons: [expect.stringMatching(/low grade.*5 cm.*R0.*intact/)] });
    expect(riskOf({ riskFactors: { primarySite: 'dermal', grade: 'G2' } })).toEqual({
      tier: 'low',
      reasons: [expect.stringMatching(/dermis.*R0/)],
    });
  });

  it.each<[string, Changes]>([
    ['size 8 cm', { riskFactors: { sizeCm: 8 } }],
    ['size unknown', { riskFactors: { sizeCm: 'unknown' } }],
    ['margin unknown', { riskFactors: { margin: 'unknown' } }],
    ['integrity unknown', { riskFactors: { integrity: 'unknown' } }],
    ['metastasis unknown', { riskFactors: { metastasis: 'unknown' } }],
    ['grade G2', { riskFactors: { grade: 'G2' } }],
    ['margin unknown, integrity unknown', { riskFactors: { margin: 'unknown', integrity: 'unknown' } }],
  ])('of an intermediate tier name what keeps the case from low: %s', (kept, changes) => {
    const { tier, reasons } = riskOf(changes);
    expect(tier).toBe('intermediate');
    expect(reasons).toEqual([expect.stringMatching(/high risk/), expect.stringMatching(`not low risk.* ${kept}$`)]);
  });

  it('come with the stage in the system of the site, as it was given', () => {
    const given = (riskFactors: Changes['riskFactors'] = {}) => riskOf({ riskFactors }).stage;
    expect(given({ stage: 'stage ib', sizeCm: 8 })).toEqual({ system: 'AJCC 8', value: 'IB', derived: false });
    expect(given({ primarySite: 'uterus', stage: 'FIGO IVA' })).toEqual({
      system: 'FIGO 2009',
      value: 'IVA',
      derived: false,
    });
  });

  it.each<[string, Changes]>([
    ['IIIC of the uterus', { riskFactors: { primarySite: 'uterus', stage: 'IIIC', nodes: 'unknown' } }],
    ['IV of a limb', { riskFactors: { stage: 'IV', nodes: 'unknown' } }],
    [
      'IIIB of the retroperitoneum',
      { riskFactors: { primarySite: 'retroperitoneum', stage: 'IIIB', nodes: 'unknown' } },
    ],
  ])('count lymph nodes of which only the stage tells: %s at low grade', (_, changes) => {
    const { tier, reasons } = riskOf(changes);
    expect({ tier, reasons }).toEqual({
      tier: 'high',
      reasons: [expect.stringMatching(/^stage with spread to lymph nodes/)],
    });
  });

  it('name the stage that keeps a small low-grade tumour of the uterus from low: it had left the uterus', () => {
    for (const stage of ['II', 'IIA', 'IIB', 'III', 'IIIA', 'IIIB', 'IVA']) {
      const { tier, reasons } = riskOf({ riskFactors: { primarySite: 'uterus', stage } });
      expect({ tier, why: reasons.at(-1) }).toEqual({
        tier: 'intermediate',
        why: expect.stringMatching(`stage ${stage}$`),
      });
    }
    for (const stage of ['I', 'IA']) expect(riskOf({ riskFactors: { primarySite: 'uterus', stage } }).tier).toBe('low');
  });
});
