/** From a case file and flags to a plan: what every command over one case begins with. */
import { type CalendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { presentCase } from '../planning/courses.js';
import type { HolidayOn } from '../planning/day-rules.js';
import { planFollowUp } from '../planning/plan-follow-up.js';
import { selectProtocol } from '../planning/select-protocol.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { withPlaces } from './locate-faults.js';
import { protocolsFor, readWrittenCase } from './read-case.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

export interface CaseAtHand {
  patientCase: PatientCase;
  /** Those that `preferences.protocol` may name: the built-in ones, or the user's own. */
  protocols: readonly SurveillanceProtocol[];
  /** Does `act`; faults in the case that it throws are thrown again with flag, or file and line. */
  place: <T>(act: () => T) => T;
}

/** The checked case, before a protocol is chosen; `text` where the file was read already. Throws FileProblem or FollowUpError. */
export async function caseAtHand(
  caseFile: string | undefined,
  flags: Written,
  { today }: Session,
  text?: string,
): Promise<CaseAtHand> {
  const written = await readWrittenCase(caseFile, flags, text);
  const place = <T>(act: () => T): T => withPlaces(written, caseFile, act);
  const checked = place(() => parsePatientCase(written.data));
  return { ...(await protocolsFor(checked, caseFile, flags, today)), place };
}

/** Beyond this a plan of 30 years could not be written in four digits of a year. */
const latestAsOf = '9900-12-31';

/** The day given by --as-of, else today. */
export function readAsOf(asOf: unknown, session: Session): CalendarDate {
  const value = typeof asOf === 'string' ? asOf : session.today;
  if (isCalendarDate(value) && value <= latestAsOf) return value;
  throw new FollowUpError({ code: 'invalid-date', where: '--as-of', details: { value } });
}

/** The public holidays that the case wants to keep off, if any. */
async function holidaysFor(
  { preferences: { holidays } }: PatientCase,
  place: CaseAtHand['place'],
): Promise<HolidayOn | undefined> {
  if (holidays === undefined) return undefined;
  const { holidaysIn } = await import('./holidays.js');
  return place(() => holidaysIn(holidays));
}

export interface PlannedCase {
  plan: FollowUpPlan;
  protocol: SurveillanceProtocol;
}

export async function planCase(
  caseFile: string | undefined,
  flags: Written,
  session: Session,
  text?: string,
): Promise<PlannedCase> {
  const asOf = readAsOf(flags['asOf'], session);
  const { patientCase, protocols, place } = await caseAtHand(caseFile, flags, session, text);
  const holidayOn = await holidaysFor(patientCase, place);
  return place(() => {
    const { protocol, warnings } = selectProtocol(presentCase(patientCase, asOf), protocols, clinicalReference);
    const options = { asOf, reference: clinicalReference, warnings, ...(holidayOn && { holidayOn }) };
    return { plan: planFollowUp(patientCase, protocol, options), protocol };
  });
}
