/** The shape of a case file as JSON Schema (draft 2020-12), made from the schema that reads it. */
import * as z from 'zod/mini';
import { caseFileSchema } from './patient-case.js';

export const caseFileJsonSchema = () => {
  const { $schema, ...schema } = z.toJSONSchema(caseFileSchema, {
    target: 'draft-2020-12',
    io: 'input',
    // Zod leaves the default out where the value is transformed on reading, as all of ours are.
    override: ({ zodSchema: { _zod }, jsonSchema }) => {
      if (_zod.def.type === 'default') jsonSchema.default = _zod.def.defaultValue;
    },
  });
  return {
    $schema,
    $id: 'urn:lms-followup:case-file',
    title: 'Case file of lms-followup',
    description:
      'One person: the date to count from, the facts of the tumour, how to plan, and what happened. The usual spellings; the program also reads other cases, and G1 written as 1. Facts that contradict each other are told by: lms-followup plan',
    ...schema,
  };
};
