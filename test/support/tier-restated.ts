/** The risk tiers once more, straight from their definition and not from the data file. */
import type { GridPoint } from './case-grid.js';

const bodyCavity = ['uterus', 'retroperitoneum', 'abdomen-pelvis', 'gastrointestinal', 'large-vessel'];

/**
 * High if any of the criteria holds; low if all of its own do; otherwise intermediate.
 * An unknown margin, integrity, size or metastasis blocks low; unknown lymph nodes do not.
 */
export function restatedTier(point: GridPoint): 'high' | 'intermediate' | 'low' {
  const { primarySite, grade, sizeCm, margin, integrity, metastasis, nodes, course } = point;
  const lowGrade = grade === 'low' || grade === 'G1';

  if (grade === 'high' || grade === 'G3') return 'high';
  if (grade === 'unknown') return 'high';
  if (grade === 'G2' && sizeCm === 'unknown') return 'high';
  if (grade === 'G2' && sizeCm !== 'unknown' && sizeCm > 5) return 'high';
  if (margin === 'R1' || margin === 'R2') return 'high';
  if (integrity === 'ruptured' || integrity === 'morcellated') return 'high';
  if (metastasis === 'resected' || nodes === 'resected') return 'high';
  if (course >= 2) return 'high';
  if (bodyCavity.includes(primarySite) && !lowGrade) return 'high';

  if (margin !== 'R0' || integrity !== 'intact' || sizeCm === 'unknown' || metastasis !== 'none') return 'intermediate';
  if (lowGrade && sizeCm <= 5) return 'low';
  if (primarySite === 'dermal') return 'low';
  return 'intermediate';
}
