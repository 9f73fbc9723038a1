/** A source as a person reads it. */
import type { Citation } from '../domain/citation.js';
import { verificationLabels } from '../domain/verification.js';

/** Title, issuer, DOI, and how it was read for this program. */
export const sourceText = ({ title, issuer, doi, verification, via }: Citation): string =>
  `${title}${/[.?!]$/.test(title) ? '' : '.'} ${issuer}.${doi ? ` doi:${doi}.` : ''} Here: ${verificationLabels[verification]}${via ? ` (${via})` : ''}.`;
