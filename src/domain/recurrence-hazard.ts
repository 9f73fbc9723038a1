/** How often a sarcoma comes back, year by year: published figures restated as hazards that are constant within a piece. */
import * as z from 'zod/mini';
import { populationCriteriaSchema } from './population-criteria.js';
import { verifications } from './verification.js';

/** Where a recurrence shows, and so which imaging can see it; `any`: the figures do not tell the sites apart. */
const recurrenceSites = ['any', 'chest', 'original-site'] as const;
export type RecurrenceSite = (typeof recurrenceSites)[number];
export const recurrenceSiteLabels = {
  any: 'chest or original site',
  chest: 'chest',
  'original-site': 'original site',
} as const satisfies Record<RecurrenceSite, string>;

/** Recurrences per person and year among those without one so far, from one anniversary of the anchor to another. */
const hazardPieceSchema = z.strictObject({
  fromYear: z.int().check(z.gte(0)),
  toYear: z.int().check(z.gte(1)),
  perYear: z.number().check(z.gt(0), z.lte(5)),
});
export type HazardPiece = z.infer<typeof hazardPieceSchema>;

/** One published group of patients. Pieces abut, in order, from year 0; after the last one nothing is known. */
export const recurrenceHazardSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  site: z.enum(recurrenceSites),
  /** The cases that the figures fit. */
  when: populationCriteriaSchema,
  pieces: z.array(hazardPieceSchema).check(z.minLength(1)),
  /** The published figure that sets the level; the shape over the years is the same source's for all sets. */
  anchoredOn: z.string(),
  cites: z.array(z.string()),
  verification: z.enum(verifications),
});
export type RecurrenceHazard = z.infer<typeof recurrenceHazardSchema>;
