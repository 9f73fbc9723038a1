/** `protocols list`: what can be planned by, at a glance. */
import { protocolEntry } from '../export/protocol/protocol-entry.js';
import { protocolList } from '../export/protocol/protocol-list.js';
import { toJson } from '../export/to-json.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { ProtocolFlags } from './add-protocols.js';
import type { Session } from './session.js';
import { displayOptions } from './terminal.js';

export async function listProtocols({ format, color }: ProtocolFlags, session: Session): Promise<void> {
  const entries = builtInProtocols.map((protocol) => protocolEntry(protocol, clinicalReference.bibliography));
  const display = await displayOptions(session.terminal, color);
  session.print(format === 'json' ? toJson(entries, 2) : protocolList(entries, display));
}
