/** A published source (FHIR RelatedArtifact). */
import * as z from 'zod/mini';
import { verifications } from './verification.js';

const text = z.string().check(z.minLength(1));

export const citationSchema = z.strictObject({
  id: text.check(z.describe('The word that cites it; unique.')),
  title: text.check(z.describe('Title of the publication.')),
  issuer: text.check(z.describe('Authors and journal, or the body that issued it.')),
  year: z.optional(z.int().check(z.gte(1900), z.lte(2200), z.describe('Year of publication.'))),
  doi: z.optional(
    z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/), z.describe('DOI, without https://doi.org/ before it.')),
  ),
  locator: z.optional(text.check(z.describe('Where in the source: section, table, page.'))),
  verification: z.enum(verifications).check(z.describe('How sure we are of it.')),
  via: z.optional(text.check(z.describe('What was read instead; needed where verification is secondary.'))),
});

export type Citation = z.infer<typeof citationSchema>;
