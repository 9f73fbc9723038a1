/** What the rows of a comparison say, in words. */
import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Cadence, cadences } from '../../domain/patient-case.js';
import { plainLine } from '../../domain/plain-text.js';
import type {
  AspectComparison,
  CoveringProtocol,
  ExpectedDelay,
  ProtocolComparison,
} from '../../domain/protocol-comparison.js';
import { recurrenceSiteLabels } from '../../domain/recurrence-hazard.js';
import { dayMonthYear } from '../date-words.js';

export const comparisonTitle = 'Protocols compared for';

/** The cadences that were compared, in their usual order. */
export const comparedCadences = ({ protocols }: ProtocolComparison): Cadence[] =>
  cadences.filter((cadence) => protocols.some((row) => row.cadence === cadence));

export const dateOrNone = (date: CalendarDate | null): string => (date === null ? 'none' : dayMonthYear(date));

/** `182 (140–238)`, in millisievert. */
export function doseText({ doseMilliSievert: { low, typical, high } }: CoveringProtocol): string {
  return low === high ? `${typical}` : `${typical} (${low}–${high})`;
}

/** `1.7`, months; a dash where there is none. */
export const delayText = ({ value }: ExpectedDelay): string => (value === null ? '–' : value.toFixed(1));

/** Which recurrences the mean counts, or why there is none. */
export const delayScope = ({ untilMonth, shareUntilMonth, reason }: ExpectedDelay): string =>
  untilMonth === null || shareUntilMonth === null
    ? (reason ?? '')
    : `to month ${untilMonth}: ${Math.round(shareUntilMonth * 100)} %`;

export const delayTitle = 'Mean months from a detectable recurrence to the next scan that can see it';

/** Whose recurrences, and which scans count. */
export const hazardText = ({ title, site }: ProtocolComparison['delay']['hazards'][number]): string =>
  `${title}; scans of ${recurrenceSiteLabels[site]} count`;

export const backgroundDose =
  'Natural background gives about 3 mSv a year. The dose is information, never a reason to skip a scan.';

/** `open, here planned to month 120 (general, esmo-2021); month 60 (sarc005-uterine)`. */
export function aspectText({ aspect, values }: AspectComparison, comparison: ProtocolComparison): string {
  const count = comparedCadences(comparison).length;
  const texts = values.map(({ value, protocols }) => {
    const ids = [...new Set(protocols.map(({ id }) => id))];
    const names = ids.map((id) => {
      const own = protocols.filter((each) => each.id === id);
      return own.length === count ? id : `${id} ${own.map(({ cadence }) => cadence).join(' and ')}`;
    });
    return values.length === 1 ? value : `${value} (${names.join(', ')})`;
  });
  return `${aspect}: ${texts.join('; ')}`;
}

/** Rows of protocols that do not cover the case: one sentence for each protocol, whatever the cadence. */
export const uncoveredTexts = ({ protocols }: ProtocolComparison): string[] => [
  ...new Set(protocols.flatMap(({ covers, id, reason }) => (covers ? [] : [`${id} is ${plainLine(reason)}`]))),
];
