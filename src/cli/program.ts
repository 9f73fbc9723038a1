/** The commands, as commander understands them. */
import { Command } from 'commander';
import { addAudit } from './add-audit.js';
import { addBatch } from './add-batch.js';
import { addCompare } from './add-compare.js';
import { addDiff } from './add-diff.js';
import { addExplain } from './add-explain.js';
import { addInit } from './add-init.js';
import { addPlan } from './add-plan.js';
import { addProtocols } from './add-protocols.js';
import { addRecord } from './add-record.js';
import { addStatus } from './add-status.js';
import type { Session } from './session.js';

/** `exitOverride` makes commander throw instead of ending the process; main.ts turns that into an exit code. */
export function buildProgram(session: Session): Command {
  const program = new Command('lms-followup')
    .description(
      'Plans the follow-up of leiomyosarcoma: which visit and scan, when, in which window, why, according to whom.',
    )
    .version(PACKAGE_VERSION)
    .exitOverride()
    .showHelpAfterError('(add --help to see what there is)')
    .configureOutput({
      writeOut: session.print,
      writeErr: session.say,
      getOutHelpWidth: () => 79,
      getErrHelpWidth: () => 79,
    })
    // Their arguments stand in their own help; here they would leave no room for what they do.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', '\nStart with: lms-followup init, or lms-followup plan --help');
  addPlan(program, session);
  addInit(program, session);
  addRecord(program, session);
  addExplain(program, session);
  addStatus(program, session);
  addCompare(program, session);
  addDiff(program, session);
  addBatch(program, session);
  addAudit(program, session);
  addProtocols(program, session);
  return program;
}
