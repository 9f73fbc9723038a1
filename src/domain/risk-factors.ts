/** The facts of the tumour that decide how closely it is followed. Unknown is a value, and never the favourable one. */
import * as z from 'zod/mini';
import { asWritten, choice, type Read, reading } from './choice.js';

export const primarySites = [
  'uterus',
  'retroperitoneum',
  'abdomen-pelvis',
  'gastrointestinal',
  'large-vessel',
  'extremity',
  'trunk',
  'head-neck',
  'dermal',
  'subcutaneous',
] as const;
export type PrimarySite = (typeof primarySites)[number];

const everydayWords: Record<string, PrimarySite> = {
  womb: 'uterus', uterine: 'uterus', myometrium: 'uterus',
  leg: 'extremity', arm: 'extremity', thigh: 'extremity', limb: 'extremity', knee: 'extremity', calf: 'extremity', foot: 'extremity', hand: 'extremity',
  ivc: 'large-vessel', vein: 'large-vessel', 'vena-cava': 'large-vessel', 'vena cava': 'large-vessel', vessel: 'large-vessel', vascular: 'large-vessel',
  stomach: 'gastrointestinal', bowel: 'gastrointestinal', gut: 'gastrointestinal', colon: 'gastrointestinal', gi: 'gastrointestinal',
  abdomen: 'abdomen-pelvis', pelvis: 'abdomen-pelvis', belly: 'abdomen-pelvis',
  back: 'trunk', chest: 'trunk', 'chest wall': 'trunk', 'trunk wall': 'trunk',
  head: 'head-neck', neck: 'head-neck', face: 'head-neck', scalp: 'head-neck',
  skin: 'dermal', cutaneous: 'dermal', cutis: 'dermal', subcutis: 'subcutaneous',
}; // biome-ignore format: a table

/** `high` and `low` stand for a report that gives no number. FNCLCC: G1 = score 2–3, G2 = 4–5, G3 = 6–8. */
export const grades = ['G1', 'G2', 'G3', 'low', 'high', 'unknown'] as const;
export type Grade = (typeof grades)[number];

export const depths = ['superficial', 'deep', 'unknown'] as const;
/** R0: no tumour at the margin; R1: microscopic; R2: visible tumour left. */
export const margins = ['R0', 'R1', 'R2', 'unknown'] as const;
export const integrities = ['intact', 'ruptured', 'morcellated', 'unknown'] as const;
export const metastases = ['none', 'resected', 'active', 'unknown'] as const;
export const nodeStates = ['none', 'resected', 'unknown'] as const;

const largestSizeCm = 100;

const sizeCm = reading(
  (input): Read<number | 'unknown'> => {
    const written = asWritten(input).trim();
    if (written.toLowerCase() === 'unknown') return { value: 'unknown' };
    const value = /^\d{1,3}(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
    if (value > 0 && value <= largestSizeCm) return { value };
    return { fault: { code: 'invalid-size', details: { value: written } } };
  },
  { anyOf: [{ type: 'number', exclusiveMinimum: 0, maximum: largestSizeCm }, { const: 'unknown' }] },
);

const orUnknown = { unknown: 'unknown', "don't know": 'unknown', '?': 'unknown' } as const;

export const riskFactorsSchema = z.strictObject({
  primarySite: choice(primarySites, {}, everydayWords).check(z.describe('Where the tumour grew first.')),
  grade: z._default(
    choice(grades, { 1: 'G1', 2: 'G2', 3: 'G3', ...orUnknown }).check(
      z.describe('FNCLCC grade; high or low where the report gives no number.'),
    ),
    'unknown',
  ),
  sizeCm: z._default(sizeCm.check(z.describe('Largest diameter in centimetres.')), 'unknown'),
  depth: z._default(
    choice(depths, orUnknown).check(
      z.describe('Above the fascia (superficial) or below it (deep); limb, trunk and skin only.'),
    ),
    'unknown',
  ),
  margin: z._default(
    choice(margins, { 0: 'R0', 1: 'R1', 2: 'R2', ...orUnknown }).check(
      z.describe('R0: no tumour at the margin; R1: microscopic; R2: visible tumour left.'),
    ),
    'unknown',
  ),
  integrity: z._default(
    choice(integrities, orUnknown).check(z.describe('Whether the tumour was removed in one piece.')),
    'unknown',
  ),
  metastasis: z._default(
    choice(metastases, orUnknown).check(z.describe('Spread to other organs: resected where all of it was removed.')),
    'unknown',
  ),
  nodes: z._default(choice(nodeStates, orUnknown).check(z.describe('Spread to lymph nodes.')), 'unknown'),
  stage: z.optional(z.string().check(z.describe('FIGO 2009 for the uterus, else AJCC 8, as the report gives it.'))),
});

export type RiskFactors = z.infer<typeof riskFactorsSchema>;

/** Sites where a person can feel a new lump. */
export const isPalpable = (site: PrimarySite): boolean =>
  ['extremity', 'trunk', 'head-neck', 'dermal', 'subcutaneous'].includes(site);
