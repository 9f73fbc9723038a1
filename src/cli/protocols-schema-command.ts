/** `protocols schema`: the shape of a protocol or a case file, for editors and other programs. */

import { protocolJsonSchema } from '../analysis/protocol-check/protocol-json-schema.js';
import { caseFileJsonSchema } from '../domain/case-file-json-schema.js';
import { toJson } from '../export/to-json.js';
import type { Session } from './session.js';

const schemas = { protocol: protocolJsonSchema, 'case file': caseFileJsonSchema };

export async function printSchema(of: keyof typeof schemas, session: Session): Promise<void> {
  session.print(toJson(schemas[of](), 2));
}
