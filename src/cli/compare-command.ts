/** `compare`: one case in, protocols side by side out. */
import { compareProtocols } from '../analysis/compare-protocols.js';
import { FollowUpError } from '../domain/fault.js';
import { cadences } from '../domain/patient-case.js';
import { type ComparedProtocol, coveringProtocols, type ProtocolComparison } from '../domain/protocol-comparison.js';
import { comparisonExporters } from '../export/comparison/comparison-exporters.js';
import { comparisonNotes } from '../export/comparison/comparison-notes.js';
import { presentCase } from '../planning/courses.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { OutputFlags } from './add-output-flags.js';
import { chooseOutputs } from './chosen-outputs.js';
import { chosenWord } from './chosen-word.js';
import { deliver } from './deliver.js';
import { caseAtHand, readAsOf } from './plan-case.js';
import { namedProtocols, protocolsForCase } from './protocols-to-compare.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags that are not part of the case. */
export interface CompareFlags extends Written, OutputFlags {
  protocols?: string;
  cadence?: string;
  asOf?: string;
}

export async function compareCommand(
  caseFile: string | undefined,
  flags: CompareFlags,
  session: Session,
): Promise<void> {
  const outputs = chooseOutputs(comparisonExporters, flags.output, flags.format, session.terminal.isTerminal);
  const asOf = readAsOf(flags.asOf, session);
  const { cadence: written, ...others } = flags;
  const asked = written === undefined ? undefined : chosenWord(written, [...cadences, 'both'], '--cadence');
  // A case has one cadence: `both` belongs to the comparison alone.
  const caseFlags = asked === undefined || asked === 'both' ? others : { ...others, cadence: asked };
  const { patientCase: atHand, protocols, place } = await caseAtHand(caseFile, caseFlags, session);
  // Schedules are compared as they are, not as far as one was kept.
  const patientCase = presentCase(atHand, asOf);
  const chosen =
    flags.protocols === undefined
      ? place(() => protocolsForCase(patientCase, protocols))
      : await namedProtocols(flags.protocols, patientCase, session.today);
  const comparison = place(() =>
    compareProtocols(patientCase, chosen, {
      asOf,
      reference: clinicalReference,
      cadences: asked === 'both' ? cadences : [patientCase.preferences.cadence],
    }),
  );
  await deliver(
    {
      render: async (format, view) => (await comparisonExporters[format].load())(comparison, view),
      notes: [...comparisonNotes(comparison), comparison.delay.statement],
    },
    outputs,
    flags,
    session,
  );
  refuseIfNothingCovers(comparison);
}

/** The document gives each reason; that nothing could be planned is a failure all the same. */
function refuseIfNothingCovers(comparison: ProtocolComparison): void {
  if (coveringProtocols(comparison).length > 0) return;
  const distinct = (of: (row: ComparedProtocol) => string): string[] => [...new Set(comparison.protocols.map(of))];
  const details = {
    protocol: distinct(({ id }) => id).join(', '),
    why: distinct(({ reason }) => reason.replace(/^for: /, '')),
    todo: 'Leave --protocols out to compare all that cover it.',
  };
  throw new FollowUpError({ code: 'not-covered', where: '--protocols', details });
}
