/** The flags of a case, for every command that takes one. */
import { type Command, Option } from 'commander';
import { caseFlags, flagName } from '../domain/case-flags.js';

/** `otherwise` holds flags that mean more in this command than in others; each stands in the place of its namesake. */
export function addCaseFlags(command: Command, otherwise: readonly Option[] = []): void {
  for (const [heading, flags] of Object.entries(caseFlags))
    for (const flag of flags) {
      const option = otherwise.find(({ long }) => long === flagName(flag)) ?? new Option(flag.flag, flag.help);
      command.addOption(option.helpGroup(heading));
    }
}
