/** `explain`: why each date of a plan, and why not what is absent. */
import { explainPlan, explanationsOf } from '../analysis/explain-plan.js';
import { explanationExporters } from '../export/explanation/explanation-exporters.js';
import { sourcesOf } from '../planning/sources-of.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { OutputFlags } from './add-output-flags.js';
import { chooseOutputs } from './chosen-outputs.js';
import { deliver } from './deliver.js';
import { planCase } from './plan-case.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags that are not part of the case. */
export interface ExplainFlags extends Written, OutputFlags {
  assessment?: string;
  asOf?: string;
}

export async function explainCommand(
  caseFile: string | undefined,
  flags: ExplainFlags,
  session: Session,
): Promise<void> {
  const outputs = chooseOutputs(explanationExporters, flags.output, flags.format, session.terminal.isTerminal);
  const { plan, protocol } = await planCase(caseFile, flags, session);
  const all = explainPlan(plan, protocol, clinicalReference);
  const explanations = flags.assessment === undefined ? all : explanationsOf(flags.assessment, all, plan);
  const cited = explanations.flatMap(({ because }) => because.flatMap(({ cites }) => cites));
  const explained = { plan, explanations, sources: sourcesOf(cited, protocol, clinicalReference) };
  await deliver(
    { render: async (format, view) => (await explanationExporters[format].load())(explained, view), notes: [] },
    outputs,
    flags,
    session,
  );
}
