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

type Advice = (whom: string, rows: readonly [WorklistRow, ...WorklistRow[]], all: readonly WorklistRow[]) => string;

const adviceTexts = {
  overdue: (whom, [first], all) =>
    `What to do now: call ${whom} for the next free day. Dates slip, and this can be made up for.${hasSuccessor(all) ? ' Where a later one of the same kind has its turn too, one now serves for both.' : ''} What has been done already: lms-followup record <case-file> done ${first.assessment} --on <YYYY-MM-DD>.`,
  missed: (whom) =>
    `Still to be arranged: call ${whom} for a new day, or ask the treating team whether the next planned one will do.`,
  cancelled: (whom, [first]) =>
    `If it is still wanted: call ${whom} for a new day, then lms-followup record <case-file> booked ${first.key} --on <YYYY-MM-DD>. If not: record it as not-applicable.`,
  due: (whom) => `If no day has been agreed yet: call ${whom} and book one that is on time.`,
  booked: null,
  upcoming: null,
} as const satisfies Record<OpenStatus, Advice | null>;

/** Of one person and kind, one is overdue and a later one is too, or is due. */
const hasSuccessor = (rows: readonly WorklistRow[]): boolean => {
  const pressing = rows.filter(({ status }) => status === 'overdue' || status === 'due');
  return new Set(pressing.map(({ case_id, assessment }) => `${assessment} ${case_id}`)).size < pressing.length;
};

/** In one paragraph for each status that asks for something; nothing where nothing is open. */
export function adviceFor(status: OpenStatus, rows: readonly WorklistRow[]): string[] {
  const [first, ...others] = rows.filter((row) => row.status === status);
  const text: Advice | null = adviceTexts[status];
  if (!text || !first) return [];
  return [text(whomToCall([first, ...others]), [first, ...others], rows)];
}
