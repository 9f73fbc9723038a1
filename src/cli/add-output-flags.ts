/** The flags of output, for every command that writes a document in several formats. */
import { type Command, Option } from 'commander';

/** What commander makes of them. */
export interface OutputFlags {
  format?: string;
  output: string[];
  force: boolean;
  quiet: boolean;
  color: boolean;
}

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

const heading = 'What to print:';

/** `own` are further flags of the command, shown among the others. */
export function addOutputFlags(command: Command, formats: readonly string[], own: readonly Option[]): void {
  const flags = [
    new Option('--format <format>', `${formats.join(', ')} (default: by the name of --output, else table)`),
    new Option('-o, --output <file>', 'write to a file; may be given several times')
      .argParser(collect)
      .default([], 'print'),
    new Option('--force', 'replace files that exist').default(false, 'no'),
    ...own,
    new Option('--quiet', 'say nothing on standard error but errors').default(false, 'no'),
    new Option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured'),
  ];
  for (const flag of flags) command.addOption(flag.helpGroup(heading));
}

export const asOfFlag = (): Option =>
  new Option('--as-of <YYYY-MM-DD>', 'the day for which due and past are told (default: today)');
