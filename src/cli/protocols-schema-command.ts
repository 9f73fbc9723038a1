/** `protocols schema`: the shape of a protocol file, for editors and other programs. */
import { protocolJsonSchema } from '../analysis/protocol-check/protocol-json-schema.js';
import { toJson } from '../export/to-json.js';
import type { Session } from './session.js';

export async function printSchema(session: Session): Promise<void> {
  session.print(toJson(protocolJsonSchema(), 2));
}
