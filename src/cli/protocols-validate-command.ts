/** `protocols validate`: every fault of a protocol file with its place, and what is odd. */
import { FollowUpError } from '../domain/fault.js';
import { plainLine } from '../domain/plain-text.js';
import { groupsOf } from '../export/protocol/groups-of.js';
import { toJson } from '../export/to-json.js';
import type { ProtocolFlags } from './add-protocols.js';
import { asFault, checkProtocolFile, type PlacedFinding } from './load-protocol.js';
import type { Session } from './session.js';

/** Throws every fault at once; a valid file gets one line on standard output, and its warnings on standard error. */
export async function validateProtocol(path: string, { format }: ProtocolFlags, session: Session): Promise<void> {
  const { protocol, faults, warnings } = checkProtocolFile(path, session.today);
  if (format === 'json') session.print(toJson({ valid: protocol !== null, faults, warnings }, 2));
  else for (const { first, more } of alike(warnings)) session.say(warningText(first, more));
  const [first, ...rest] = faults.map(asFault);
  if (first) throw new FollowUpError(first, ...rest);
  if (!protocol || format === 'json') return;
  const { id, populations, rules } = protocol;
  session.print(
    `${plainLine(path)}: valid. ${id}, populations: ${populations.length}, rules: ${rules.length}, warnings: ${alike(warnings).length}\n`,
  );
}

/** The same warning in several places is said once. */
const alike = (warnings: readonly PlacedFinding[]): { first: PlacedFinding; more: number }[] =>
  groupsOf(warnings, ({ problem }) => problem).map(([first, ...others]) => ({ first, more: others.length }));

const warningText = ({ where, problem, todo }: PlacedFinding, more: number): string =>
  `warning: ${plainLine(where)}: ${plainLine(problem)}${more > 0 ? ` (and ${more} more like it)` : ''}\n  ${plainLine(todo)}\n`;
