/** `protocols`, as commander understands it. */
import { type Command, Option } from 'commander';
import type { Session } from './session.js';

export function addProtocols(program: Command, session: Session): void {
  const protocols = program.command('protocols').description('the rules that plans are made by');
  const format = (): Option =>
    new Option('--format <format>', 'table or json').choices(['table', 'json']).default('table');
  const load = () => import('./protocols-command.js');
  protocols
    .command('list', { isDefault: true })
    .description('all protocols that are built in')
    .addOption(format())
    .action(async (flags: { format: 'table' | 'json' }) => (await load()).listProtocols(flags.format, session));
  protocols
    .command('show')
    .description('one protocol with its numbers and sources')
    .argument('<id>', 'see: protocols list; or a protocol file')
    .addOption(format())
    .action(async (id: string, flags: { format: 'table' | 'json' }) =>
      (await load()).showProtocol(id, flags.format, session),
    );
}
