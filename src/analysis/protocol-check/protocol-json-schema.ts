/** The shape of a protocol file as JSON Schema (draft 2020-12), made from the schema that reads it. */
import * as z from 'zod/mini';
import { surveillanceProtocolSchema } from '../../domain/surveillance-protocol.js';

export const protocolJsonSchema = () => {
  const { $schema, ...schema } = z.toJSONSchema(surveillanceProtocolSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'urn:lms-followup:surveillance-protocol',
    title: 'Surveillance protocol of lms-followup',
    description:
      'Whom a schedule covers, what it asks for and when, and where each number stands. What a schema cannot say (months, citations, populations) is checked by: lms-followup protocols validate',
    ...schema,
  };
};
