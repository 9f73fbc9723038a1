/** The flags of a case, for every command that takes one. */
import { type Command, Option } from 'commander';
import { caseFlags } from './case-flags.js';

export function addCaseFlags(command: Command): void {
  for (const [heading, flags] of Object.entries(caseFlags))
    for (const { flag, help } of flags) command.addOption(new Option(flag, help).helpGroup(heading));
}
