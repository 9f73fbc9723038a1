/** Plans fall in the months that were worked out by hand in fixtures/schedules. */
import { describe, expect, it } from 'vitest';
import { assessments } from '../../src/domain/assessment.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { fixtureCase, schedulePage, schedulePages } from '../support/fixture-files.js';
import { type FixtureTable, tablesOf } from '../support/markdown-tables.js';
import { planOf, protocolNamed, slotsOf } from '../support/plan-of.js';

/** A heading reads `population · cadences · assessments`. */
function readTable({ heading, caseFile, rows }: FixtureTable) {
  const [population = '', cadences = '', looked = ''] = heading.split(' · ');
  const phases = rows.slice(0, -1).map((row) => ({
    months: (row['falls in'] ?? '').split(', ').map(Number),
    slots: Number(row['slots']),
  }));
  return {
    population,
    cadences: cadences.split(', '),
    assessments: looked.split(', '),
    caseFile: caseFile ?? '',
    phases,
    months: phases.flatMap(({ months }) => months),
    sum: Number(rows.at(-1)?.['slots']),
  };
}

const worked = schedulePages()
  .filter((page) => !page.startsWith('dated-'))
  .map((page) => page.replace('.md', ''));

it('every built-in protocol has a hand-worked page, and every page a protocol', () => {
  expect(worked.sort()).toEqual(builtInProtocols.map(({ id }) => id).sort());
});

describe.each(worked)('%s', (protocol) => {
  const tables = tablesOf(schedulePage(`${protocol}.md`)).map(readTable);
  const cases = tables.flatMap((table) => table.cadences.map((cadence) => ({ ...table, cadence })));
  const planFor = (caseFile: string, cadence: string) => planOf(fixtureCase(caseFile, { protocol, cadence }));

  it('has a hand-worked page that adds up', () => {
    for (const { phases, months, sum } of tables) {
      expect(phases.map(({ slots }) => slots)).toEqual(phases.map((phase) => phase.months.length));
      expect(months).toHaveLength(sum);
    }
  });

  it('has a hand-worked table for every population and both cadences', () => {
    const covered = new Set(cases.map(({ population, cadence }) => `${population} ${cadence}`));
    const populations = protocolNamed(protocol).populations.map(({ id }) => id);
    expect([...covered].sort()).toEqual(populations.flatMap((id) => [`${id} longest`, `${id} shortest`]).sort());
  });

  it.each(cases)('$population, $cadence: $assessments fall in the $sum months of the page', (row) => {
    const plan = planFor(row.caseFile, row.cadence);
    const population = protocolNamed(protocol).populations.find(({ title }) => title === plan.protocol.population);
    expect(population?.id).toBe(row.population);
    for (const assessment of row.assessments)
      expect(slotsOf(plan, assessment).map(({ month }) => month)).toEqual(row.months);
  });

  it.each(cases)('$population, $cadence: nothing is planned that the page does not hold', (row) => {
    const same = cases.filter((each) => each.population === row.population && each.cadence === row.cadence);
    const expected = assessments.filter((each) => same.some((table) => table.assessments.includes(each)));
    const planned = new Set(planFor(row.caseFile, row.cadence).assessments.map(({ assessment }) => assessment));
    expect(assessments.filter((each) => planned.has(each))).toEqual(expected);
  });
});
