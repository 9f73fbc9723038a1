/** The plan as CSV, as spreadsheets and statistics programs read it. */
import { describe, expect, it } from 'vitest';
import type { SurveillanceProtocol } from '../../src/domain/surveillance-protocol.js';
import { exportCsv } from '../../src/export/export-csv.js';
import { defaultExportOptions } from '../../src/export/export-options.js';
import { aCase } from '../support/a-case.js';
import { csvCells } from '../support/csv-cells.js';
import { everyPlan } from '../support/every-plan.js';
import { planOf, protocolNamed } from '../support/plan-of.js';

const header = 'key,assessment,exam,month,nominal,target,earliest,latest,status,rule,cites,verification';

const options = defaultExportOptions;

/** The rows of a plan whose rules have these ids. */
function rowsWithRuleId(id: string, cites: string[] = []): string[][] {
  const [rule] = protocolNamed('general').rules;
  if (!rule) throw new Error('general has no rule');
  const { populations: _, ...open } = rule;
  const protocol: SurveillanceProtocol = { ...protocolNamed('general'), rules: [{ ...open, id, cites }] };
  return csvCells(exportCsv(planOf(aCase(), { protocol }), options)).filter(([key]) =>
    key?.startsWith(`${rule.assessment}@`),
  );
}

describe('the CSV of a plan', () => {
  it('has one header, CRLF line ends and one row an assessment, with the values of the plan', () => {
    for (const { name, plan } of everyPlan()) {
      const text = exportCsv(plan, options);
      expect(text.startsWith(`${header}\r\n`), name).toBe(true);
      const rows = csvCells(text).slice(1);
      expect(rows, name).toEqual(
        plan.assessments.map(({ window, ...slot }) => [
          ...[slot.key, slot.assessment, slot.exam, String(slot.month), slot.nominal, slot.target],
          ...[window.earliest, window.latest, slot.status, slot.rule, slot.cites.join(' '), slot.verification],
        ]),
      );
    }
  });

  it('holds past slots too, whatever is shown', () => {
    const plan = planOf(aCase(), { asOf: '2030-01-31' });
    expect(csvCells(exportCsv(plan, options))).toHaveLength(plan.assessments.length + 1);
  });

  it('has no byte-order mark', () => {
    expect(exportCsv(planOf(aCase()), options).charCodeAt(0)).toBe('k'.charCodeAt(0));
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A1', '＝1', '＋1', '－1', '＠1'])(
    'disarms a cell that a spreadsheet would run (%j)',
    (id) => {
      for (const [, , , , , , , , , rule = ''] of rowsWithRuleId(id)) expect(rule).toMatch(/^['\p{Letter}]/u);
      for (const cells of rowsWithRuleId('visit', [id])) expect(cells[10]).toMatch(/^['\p{Letter}]/u);
    },
  );

  it.each(['a,b', 'a "b" c', "a'b", 'ä; ö', '漢字'])('gives other text back as it was (%j)', (id) => {
    expect(new Set(rowsWithRuleId(id).map((cells) => cells[9]))).toEqual(new Set([id]));
  });

  it.each(['\r\n', '\n', '\r'])('keeps a line break (%j) within its cell, so that no row is forged', (lineBreak) => {
    const rows = rowsWithRuleId(`a${lineBreak}clinic-visit@m1,forged`);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([12]));
    expect(rows.filter(([key]) => key === 'clinic-visit@m1')).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });
});
