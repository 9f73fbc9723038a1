/** `protocols`, as commander understands it. */
import { type Command, Option } from 'commander';
import { FollowUpError } from '../domain/fault.js';
import { notAChoice } from '../domain/not-a-choice.js';
import { wordFlag } from './chosen-word.js';
import type { Session } from './session.js';

export interface ProtocolFlags {
  format: 'table' | 'json';
  color: boolean;
}

const help = `
Examples:
  lms-followup protocols show hdir-no
  lms-followup protocols validate ours.yaml
  lms-followup plan p7.yaml --protocol ./ours.yaml
  lms-followup protocols schema > protocol.schema.json
  lms-followup protocols schema --case > case.schema.json`;

const validateHelp = `
Examples:
  lms-followup protocols validate ours.yaml
  lms-followup protocols validate - --json < ours.json

Every fault is named with file, line and place. Warnings tell what is odd; the
file can be used all the same.

Exit codes: 0 valid, 2 not valid or not readable.`;

/** `list` is what `protocols` alone means, so a misspelt command reaches it as a word. */
function unknownCommand(word: string, protocols: Command): FollowUpError {
  const choices = protocols.commands.map((command) => command.name());
  return new FollowUpError({ code: 'invalid-choice', where: 'protocols', details: notAChoice(word, choices) });
}

export function addProtocols(program: Command, session: Session): void {
  const protocols = program
    .command('protocols')
    .description('the rules that plans are made by')
    .addHelpText('after', help);
  const add = (name: string, description: string, options?: { isDefault: true }): Command =>
    protocols
      .command(name, options ?? {})
      .description(description)
      .addOption(wordFlag('--format <format>', 'one of', ['table', 'json']))
      .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
      .addOption(new Option('--no-color', 'no colours; NO_COLOR and FORCE_COLOR are honoured'));
  add('list', 'all protocols that are built in', { isDefault: true })
    .allowExcessArguments()
    .addHelpText('after', help)
    .action(async (flags: ProtocolFlags, { args: [word] }: Command) => {
      if (word !== undefined) throw unknownCommand(word, protocols);
      const { listProtocols } = await import('./protocols-list-command.js');
      await listProtocols(flags, session);
    });
  add('show', 'one protocol with its numbers and sources')
    .argument('<id>', 'see: protocols list; or a protocol file')
    .addHelpText('after', help)
    .action(async (id: string, flags: ProtocolFlags) => {
      const { showProtocol } = await import('./protocols-show-command.js');
      await showProtocol(id, flags, session);
    });
  add('validate', 'check a protocol file of your own')
    .argument('<file>', 'a protocol in YAML or JSON, - for standard input')
    .addHelpText('after', validateHelp)
    .action(async (file: string, flags: ProtocolFlags) => {
      const { validateProtocol } = await import('./protocols-validate-command.js');
      await validateProtocol(file, flags, session);
    });
  protocols
    .command('schema')
    .description('the shape of a protocol file, as JSON Schema')
    .addOption(new Option('--case', 'the shape of a case file instead').default(false, 'no'))
    .action(async (flags: { case: boolean }) => {
      const { printSchema } = await import('./protocols-schema-command.js');
      await printSchema(flags.case ? 'case file' : 'protocol', session);
    });
}
