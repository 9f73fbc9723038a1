/** Which format goes where. */
import { describe, expect, it } from 'vitest';
import { type PlanOutputs, planOutputs } from '../../src/cli/plan-outputs.js';
import { faultList } from '../support/faults-of.js';

describe('without files', () => {
  it.each<[string | undefined, PlanOutputs['printed']]>([
    [undefined, 'table'],
    ['timeline', 'timeline'],
    ['JSON', 'json'],
  ])('the format %s prints the %s, at a terminal or not', (named, printed) => {
    for (const isTerminal of [true, false]) expect(planOutputs([], named, isTerminal)).toEqual({ printed, files: [] });
  });
});

describe('with files', () => {
  it('the table is printed at a terminal, and nothing elsewhere', () => {
    expect(planOutputs(['a.ics'], undefined, true).printed).toBe('table');
    expect(planOutputs(['a.ics'], undefined, false).printed).toBeNull();
  });

  it.each([
    ['plan.txt', 'table'],
    ['plan.json', 'json'],
    ['plan.ndjson', 'ndjson'],
    ['plan.jsonl', 'ndjson'],
    ['plan.csv', 'csv'],
    ['plan.ics', 'ics'],
    ['PLAN.ICS', 'ics'],
    ['p7.2026.json', 'json'],
    ['.json', 'json'],
    ['folder.csv/plan.json', 'json'],
  ])('the ending of %s means %s', (path, format) => {
    expect(planOutputs([path], undefined, false).files).toEqual([{ path, format }]);
  });

  it.each(['plan', 'plan.', '', 'json', 'plan.xml', 'plan.json.bak', 'folder.json/plan', 'csv/ics'])(
    'the name %j asks for no format',
    (path) => {
      expect(faultList(() => planOutputs([path], undefined, false))).toEqual(['--output unknown-format']);
    },
  );

  it('a named format wins over the ending of one file', () => {
    expect(planOutputs(['plan.txt'], 'csv', false).files).toEqual([{ path: 'plan.txt', format: 'csv' }]);
  });

  it('a named format for several files is refused', () => {
    expect(faultList(() => planOutputs(['a.json', 'b.csv'], 'json', false))).toEqual(['--format conflicting-flags']);
  });
});
