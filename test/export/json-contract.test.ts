/** The plan as JSON, as scripts rely on it: no key goes missing or changes its kind. */
import { describe, expect, it } from 'vitest';
import { exportJson, exportNdjson } from '../../src/export/export-json.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { aCase } from '../support/a-case.js';
import { everyPlan } from '../support/every-plan.js';
import { planOf } from '../support/plan-of.js';

/** A plan as it was promised; `null` where a value may be absent. */
const promised = {
  schemaVersion: 1,
  case: { id: '', anchor: { event: '', date: '2026-03-15' }, riskFactors: {}, course: 1 },
  asOf: '2026-04-01',
  risk: { tier: '', reasons: [''] },
  protocol: { id: '', title: '', version: '', cadence: '', horizonMonths: 120, cites: [''] },
  assessments: [
    {
      key: '',
      assessment: '',
      exam: '',
      month: 3,
      nominal: '2026-06-15',
      target: '2026-06-08',
      window: { earliest: '2026-06-01', latest: '2026-06-29' },
      status: '',
      rule: '',
      cites: [''],
      verification: '',
      adjustments: [{ from: '', to: '', reason: '' }],
    },
  ],
  trips: [{ date: '2026-06-08', keys: [''], exams: [''] }],
  burden: { visits: 21, scans: 21, doseMilliSievert: { low: 0, typical: 0, high: 0 } },
  warnings: [{ code: '', message: '' }],
  sources: [{ id: '', title: '', verification: '' }],
};

const date = /^\d{4}-\d\d-\d\d$/;

/** Where `actual` is not of the kind of `sample`, as paths. */
function departures(actual: unknown, sample: unknown, path = ''): string[] {
  if (Array.isArray(sample))
    return Array.isArray(actual)
      ? actual.flatMap((each, index) => departures(each, sample[0], `${path}[${index}]`))
      : [path];
  if (typeof sample === 'object' && sample !== null)
    return typeof actual === 'object' && actual !== null
      ? Object.entries(sample).flatMap(([key, value]) =>
          departures((actual as Record<string, unknown>)[key], value, `${path}.${key}`),
        )
      : [path];
  if (typeof sample === 'string' && date.test(sample))
    return typeof actual === 'string' && date.test(actual) ? [] : [path];
  return typeof actual === typeof sample ? [] : [path];
}

const options = defaultExportOptions;

describe('the JSON of a plan', () => {
  it('has every key that was promised, of its kind, for every site, grade and protocol', () => {
    for (const { name, plan } of everyPlan())
      expect(departures(JSON.parse(exportJson(plan, options)), promised), name).toEqual([]);
  });

  it('notices what is missing (the test of this test)', () => {
    const { burden: _, ...plan } = JSON.parse(exportJson(planOf(aCase()), options));
    plan.assessments[0].target = 'soon';
    expect(departures(plan, promised)).toEqual(['.assessments[0].target', '.burden']);
  });

  it('orders assessments by target, then key', () => {
    for (const { name, plan } of everyPlan()) {
      const { assessments } = JSON.parse(exportJson(plan, options));
      const order = assessments.map(({ target, key }: { target: string; key: string }) => `${target} ${key}`);
      expect(order, name).toEqual([...order].sort());
    }
  });

  it('begins with its version', () => {
    expect(exportJson(planOf(aCase()), options)).toMatch(/^\{\n {2}"schemaVersion": 1,\n/);
  });

  it('gives the stage with its system given or derived, and nothing where neither is', () => {
    const riskOf = (riskFactors: object) =>
      JSON.parse(exportJson(planOf(aCase({ riskFactors: { ...riskFactors } })), options)).risk;
    const sized = { sizeCm: 'unknown' };
    expect(riskOf({ ...sized, stage: 'Stage IIIA' }).stage).toEqual({
      system: 'AJCC 8',
      value: 'IIIA',
      derived: false,
    });
    expect(riskOf({ ...sized, primarySite: 'uterus', stage: 'figo ib' }).stage).toEqual({
      system: 'FIGO 2009',
      value: 'IB',
      derived: false,
    });
    expect(riskOf({}).stage).toEqual({ system: 'AJCC 8', value: 'IA', derived: true });
    expect(riskOf(sized)).not.toHaveProperty('stage');
  });

  it('holds past slots too, whatever is shown', () => {
    const plan = planOf(aCase(), { asOf: '2030-01-31' });
    expect(exportJson(plan, { ...options, all: false })).toBe(exportJson(plan, { ...options, all: true }));
  });

  it('is the plan itself, so that a library reads the same', () => {
    const plan = planOf(aCase());
    expect(JSON.parse(exportJson(plan, options))).toEqual({ schemaVersion: 1, ...plan });
  });
});

describe('the NDJSON of a plan', () => {
  it('is the same on one line', () => {
    const plan = planOf(aCase({ id: 'p\n7\u2028\u2029\r' }));
    const line = exportNdjson(plan, options);
    expect(JSON.parse(line)).toEqual(JSON.parse(exportJson(plan, options)));
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
    expect(line.at(-1)).toBe('\n');
  });
});
