/** What to do now, and whom to call: calm, never blaming. */
import type { Assessment } from '../../domain/assessment.js';
import type { OpenStatus, WorklistRow } from '../../domain/worklist-row.js';

const departments = {
  'clinic-visit': 'the treating team',
  'site-imaging': 'the radiology department',
  'chest-imaging': 'the radiology department',
  'node-ultrasound': 'the radiology department',
  'baseline-site-imaging': 'the radiology department',
  echocardiogram: 'the cardiology department',
} as const satisfies Record<Assessment, string>;

/** `the radiology department and the treating team`; the scan comes before the visit that tells its result. */
function whomToCall(rows: readonly WorklistRow[]): string {
  const scansFirst = rows.toSorted((a, b) => visitLast(a) - visitLast(b));
  return [...new Set(scansFirst.map(({ assessment }) => departments[assessment]))].join(' and ');
}

const visitLast = ({ assessment }: WorklistRow): number => Number(assessment === 'clinic-visit');

const adviceTexts = {
  overdue: (whom) =>
    `What to do now: call ${whom} for the next free day, the scan before the visit. Dates slip, and these can be made up for. If it has been done, record it: lms-followup record.`,
  missed: (whom) =>
    `Still to be arranged: call ${whom} for a new day, or ask the treating team whether the next planned one will do.`,
  due: (whom) => `If no day has been agreed yet: call ${whom} and book one that is on time.`,
  booked: null,
  upcoming: null,
} as const satisfies Record<OpenStatus, ((whom: string) => string) | null>;

/** In one paragraph for each status that asks for something; nothing where nothing is open. */
export function adviceFor(status: OpenStatus, rows: readonly WorklistRow[]): string[] {
  const ofStatus = rows.filter((row) => row.status === status);
  const text = adviceTexts[status];
  return text && ofStatus.length > 0 ? [text(whomToCall(ofStatus))] : [];
}
