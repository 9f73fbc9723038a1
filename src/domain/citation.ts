/** A published source (FHIR RelatedArtifact). */
import * as z from 'zod/mini';
import { verifications } from './verification.js';

export const citationSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  year: z.optional(z.int()),
  doi: z.optional(z.string()),
  /** Where in the source: section, table, page. */
  locator: z.optional(z.string()),
  verification: z.enum(verifications),
  /** The document that was read instead, where verification is `secondary`. */
  via: z.optional(z.string()),
});

export type Citation = z.infer<typeof citationSchema>;
