/** Why each date, and why not what is absent: rule, source and place in it, sureness, facts, and every step. */
import { describe, expect, it } from 'vitest';
import { explainPlan, explanationsOf } from '../../src/analysis/explain-plan.js';
import type { AbsentExplanation, Explanation, PlannedExplanation } from '../../src/domain/explanation.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';
import { everyPlan } from '../support/every-plan.js';
import { faultsOf } from '../support/faults-of.js';
import { planOf, protocolNamed } from '../support/plan-of.js';

function explained(protocol: string, changes: Changes = {}) {
  const person = aCase({ ...changes, preferences: { ...changes.preferences, protocol } });
  const plan = planOf(person);
  return { plan, all: explainPlan(plan, protocolNamed(protocol), clinicalReference) };
}

const plannedAs = (key: string, all: readonly Explanation[]): PlannedExplanation | undefined =>
  all.flatMap((each) => (each.planned && each.key === key ? [each] : []))[0];
const absentAs = (name: string, all: readonly Explanation[]): AbsentExplanation | undefined =>
  all.flatMap((each) => (!each.planned && each.assessment === name ? [each] : []))[0];

const g3 = { grade: 'G3', sizeCm: 8 };

describe('a date that is planned', () => {
  it('has its phase in the words of the source, the place in it, the rule and how sure it is', () => {
    const { all } = explained('hdir-no', { riskFactors: g3 });
    expect(plannedAs('clinic-visit@m16', all)?.because[0]).toEqual({
      rule: 'high/clinic-visit',
      text: 'Clinic visit: every 4 months, after month 12 up to month 36. Source: National programme with guidelines for sarcoma, chapter 10.1 (an older stored version).',
      cites: ['hdir-no'],
      verification: 'primary',
    });
  });

  it('says how a range was read, and that a phase is our own choice', () => {
    const { all } = explained('esmo-2021', { riskFactors: g3 });
    expect(plannedAs('site-imaging@m3', all)?.because[0]?.text).toMatch(
      /every 3–4 months, after month 0 up to month 24–36; read as every 3 with shortest intervals\./,
    );
    const chest = plannedAs('chest-imaging@m12', explained('esmo-2021').all)?.because[0];
    expect(chest).toMatchObject({
      verification: 'expert-choice',
      text: expect.stringContaining('12 months is our choice'),
    });
  });

  it('names the facts that led to it: population, tier and every reason', () => {
    const { all } = explained('hdir-no', { riskFactors: { ...g3, margin: 'R1' } });
    expect(plannedAs('clinic-visit@m3', all)?.because[1]?.text).toBe(
      'The case belongs to "Limb or trunk, high grade"; risk tier high: high grade; tumour at the margin (R1 or R2).',
    );
  });

  it('names the exam: that of the source, or the first choice for the site with its own source', () => {
    const { all } = explained('hdir-no', { riskFactors: g3 });
    expect(plannedAs('chest-imaging@m3', all)?.because[2]).toMatchObject({
      text: 'Chest X-ray is the exam that the source names.',
      cites: ['hdir-no'],
    });
    expect(plannedAs('baseline-site-imaging@m3', all)?.because[2]).toMatchObject({
      text: 'MRI of site is the first choice for extremity.',
      cites: ['acr-2022'],
      verification: 'secondary',
    });
  });

  it('has every step in order: the exam that suits, the lead before the visit, the working day, the one CT', () => {
    // Month 18 after Sunday 15 March 2026 is Wednesday 15 September 2027; four days before it is a Saturday.
    const changes = { anchor: { date: '2026-03-15' }, riskFactors: { ...g3, primarySite: 'uterus' } };
    const { all } = explained('general', { ...changes, preferences: { scanLeadDays: 4 } });
    expect(plannedAs('chest-imaging@m18', all)?.adjustments).toEqual([
      {
        from: '2027-09-15',
        to: '2027-09-11',
        reason: 'scan-before-clinic',
        text: expect.stringContaining('result is ready'),
      },
      { from: '2027-09-11', to: '2027-09-10', reason: 'working-day', text: 'moved to a working day' },
      {
        from: 'ct-chest',
        to: 'ct-chest-abdomen-pelvis',
        reason: 'merged-exam',
        text: expect.stringContaining('one CT'),
      },
    ]);
    const unsafe = explained('general', { riskFactors: g3, constraints: { mriUnsafe: true } }).all;
    expect(plannedAs('site-imaging@m3', unsafe)?.adjustments[0]).toMatchObject({
      from: 'mri-site',
      to: 'ct-site',
      reason: 'mri-unsafe',
    });
  });
});

describe('what is not planned', () => {
  it.each<[string, string, Changes, RegExp, string[]]>([
    ['rcc-se-2017', 'site-imaging', {}, /routine MRI is not shown to help/, ['rcc-se-2017']],
    ['bsg-2016', 'site-imaging', {}, /on indication only/, ['bsg-2016']],
    ['ago-at-uterine', 'chest-imaging', { riskFactors: { primarySite: 'uterus' } }, /guided by symptoms/, ['ago-at']],
    ['general', 'site-imaging', { riskFactors: { primarySite: 'dermal' } }, /^No routine scan/, ['s1-cutaneous-2023']],
    ['general', 'blood-tests', {}, /no tumour marker/, []],
    ['general', 'echocardiogram', {}, /only where an anthracycline was given/, []],
    ['general', 'baseline-site-imaging', {}, /images the site by month 6/, []],
    ['general', 'after month 120', {}, /gives no end.*offered, not assumed/, []],
    ['hdir-no', 'after month 120', {}, /gives no dates after this month/, []],
    ['hdir-no', 'after month 24', { preferences: { years: 2 } }, /goes on to month 120/, []],
  ])('by %s: %s has a reason', (protocol, name, changes, words, cites) => {
    const [because] = absentAs(name, explained(protocol, changes).all)?.because ?? [];
    expect(because).toMatchObject({ text: expect.stringMatching(words), cites });
  });
});

describe('one assessment', () => {
  const { plan, all } = explained('hdir-no', { riskFactors: g3 });
  const keysOf = (wanted: string) =>
    explanationsOf(wanted, all, plan).map((each) => (each.planned ? each.key : `not ${each.assessment}`));

  it('is found by its key, all its dates by its name, and its absence by its name', () => {
    expect(keysOf('chest-imaging@m12')).toEqual(['chest-imaging@m12']);
    expect(keysOf('chest-imaging')).toHaveLength(19);
    expect(keysOf('site-imaging')).toEqual(['not site-imaging']);
  });

  it('in a month without one is told between which dates it falls', () => {
    const between = (key: string) => explanationsOf(key, all, plan)[0]?.because[0]?.text;
    expect(between('chest-imaging@m14')).toMatch(/leads to chest-imaging@m12 \([\d-]+\) and then chest-imaging@m16 \(/);
    expect(between('chest-imaging@m132')).toMatch(/chest-imaging@m120 \([\d-]+\), the last that is planned/);
  });

  it('that is not known is refused with the nearest', () => {
    expect(faultsOf(() => explanationsOf('chest-imagine@m3', all, plan))).toMatchObject([
      { code: 'invalid-choice', where: '--assessment', details: { value: 'chest-imagine@m3', meant: 'chest-imaging' } },
    ]);
  });
});

it('every slot of every plan is explained, by a rule of the plan, and so is every assessment that has none', () => {
  const faults: string[] = [];
  for (const { name, plan } of everyPlan()) {
    const protocol = builtInProtocols.find(({ id }) => id === plan.protocol.id) ?? protocolNamed('general');
    const all = explainPlan(plan, protocol, clinicalReference);
    const told = new Set(all.map((each) => (each.planned ? each.key.replace(/@.*/, '') : each.assessment)));
    const unexplained = plan.assessments.filter(({ key, rule }) => plannedAs(key, all)?.because[0]?.rule !== rule);
    if (unexplained.length > 0 || told.size < 8) faults.push(name);
  }
  expect(faults).toEqual([]);
});
