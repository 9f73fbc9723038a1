/** Protocols side by side for one case. Its shape is the JSON that `compare --format json` prints. */
import type { CalendarDate } from './calendar-date.js';
import type { Citation } from './citation.js';
import type { Burden, RiskAssessment } from './follow-up-plan.js';
import type { Cadence, PatientCase } from './patient-case.js';
import type { PlanWarning } from './plan-warning.js';
import type { RecurrenceHazard, RecurrenceSite } from './recurrence-hazard.js';
import type { SurveillanceProtocol } from './surveillance-protocol.js';
import type { Verification } from './verification.js';

/** A year of follow-up, 1 for the first, by the months that the rules name. */
export interface YearCount {
  year: number;
  visits: number;
  scans: number;
}

/** Mean months from a detectable recurrence to the next planned imaging that can see it; null, with the reason, where none is routine. */
export interface ExpectedDelay {
  /** The id of the RecurrenceHazard. */
  hazard: string;
  site: RecurrenceSite;
  value: number | null;
  /** Recurrences after this month are not part of the mean: no imaging is planned for them, or no figures are known. */
  untilMonth: number | null;
  /** The share of all recurrences that the figures know of which come up to that month. */
  shareUntilMonth: number | null;
  reason: string | null;
}

interface ComparedIdentity {
  id: string;
  title: string;
  cadence: Cadence;
  status: SurveillanceProtocol['status'];
}

export interface CoveringProtocol extends ComparedIdentity, Burden {
  covers: true;
  /** The population of the protocol to which the case belongs. */
  reason: string;
  /** How sure we are of the intervals and exams in this plan: every kind that occurs. */
  verifications: Verification[];
  firstVisit: CalendarDate | null;
  firstScan: CalendarDate | null;
  lastDate: CalendarDate | null;
  horizonMonths: number;
  /** True where the source gives no end. */
  open: boolean;
  perYear: YearCount[];
  expectedDelayMonths: ExpectedDelay[];
  warnings: PlanWarning[];
}

/** The same keys without numbers, so that a script finds them. */
export interface UncoveringProtocol extends ComparedIdentity {
  covers: false;
  /** Whom the protocol is for, and which facts keep the case out. */
  reason: string;
  visits: null;
  scans: null;
  firstVisit: null;
  lastDate: null;
  perYear: [];
  doseMilliSievert: null;
  expectedDelayMonths: [];
}

export type ComparedProtocol = CoveringProtocol | UncoveringProtocol;

export const aspects = ['First visit', 'Chest', 'Original site', 'End'] as const;
export type Aspect = (typeof aspects)[number];

/** What the protocols say of one aspect: one entry where they agree, several where they differ. */
export interface AspectComparison {
  aspect: Aspect;
  agree: boolean;
  values: { value: string; protocols: { id: string; cadence: Cadence }[] }[];
}

export interface ProtocolComparison {
  case: PatientCase;
  asOf: CalendarDate;
  risk: RiskAssessment;
  /** Each protocol in the order asked for, by each cadence. */
  protocols: ComparedProtocol[];
  aspects: AspectComparison[];
  delay: {
    /** What the delay is and is not; every document that shows one says this too. */
    statement: string;
    /** The sets of figures that fit the case, without their numbers. */
    hazards: Omit<RecurrenceHazard, 'when' | 'pieces'>[];
    cites: string[];
  };
  /** Behind the dates, the doses and the delays. */
  sources: Citation[];
}

export const coveringProtocols = ({ protocols }: Pick<ProtocolComparison, 'protocols'>): CoveringProtocol[] =>
  protocols.flatMap((protocol) => (protocol.covers ? [protocol] : []));
