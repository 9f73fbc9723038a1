/** `explain`: why each date of a plan, and why not what is absent. */
import { explainPlan, explanationsOf } from '../analysis/explain-plan.js';
import { exportExplanations } from '../export/export-explanations.js';
import { toJson } from '../export/to-json.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { planCase } from './plan-case.js';
import type { Session } from './session.js';
import { displayOptions } from './terminal.js';
import type { Written } from './written-case.js';

export interface ExplainFlags extends Written {
  assessment?: string;
  format: 'table' | 'json';
  color: boolean;
}

export async function explainCommand(
  caseFile: string | undefined,
  flags: ExplainFlags,
  session: Session,
): Promise<void> {
  const { plan, protocol } = await planCase(caseFile, flags, session);
  const all = explainPlan(plan, protocol, clinicalReference);
  const wanted = flags.assessment === undefined ? all : explanationsOf(flags.assessment, all, plan);
  const display = await displayOptions(session.terminal, flags.color);
  session.print(flags.format === 'json' ? toJson(wanted, 2) : exportExplanations(wanted, display));
}
