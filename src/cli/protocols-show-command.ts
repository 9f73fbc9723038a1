/** `protocols show`: one protocol, as its source prints it or as data. */
import { protocolPage } from '../export/protocol/protocol-page.js';
import { toJson } from '../export/to-json.js';
import { sourcesOf } from '../planning/sources-of.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { ProtocolFlags } from './add-protocols.js';
import { findProtocol } from './find-protocol.js';
import type { Session } from './session.js';
import { displayOptions } from './terminal.js';

export async function showProtocol(name: string, { format, color }: ProtocolFlags, session: Session): Promise<void> {
  const protocol = await findProtocol(name, session.today);
  const { cites, rules, absent = [] } = protocol;
  const phases = rules.flatMap((rule) => rule.phases ?? []);
  const cited = [...cites, ...[...rules, ...phases, ...absent].flatMap((each) => each.cites ?? [])];
  const sources = sourcesOf(cited, protocol, clinicalReference);
  const display = await displayOptions(session.terminal, color);
  session.print(format === 'json' ? toJson({ ...protocol, sources }, 2) : protocolPage(protocol, sources, display));
}
