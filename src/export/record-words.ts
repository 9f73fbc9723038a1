/** What the program answers to an entry of the log: what it did to the plan, and what to do now. Never a reproach. */
import { assessmentLabels } from '../domain/assessment.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import { examLabels } from '../domain/exam.js';
import type { FollowUpPlan, PlannedAssessment, SlotRecord } from '../domain/follow-up-plan.js';
import {
  assessmentOf,
  type LogEntry,
  type LogOutcome,
  type SlotEntry,
  type SlotOutcome,
  stopLabels,
} from '../domain/log-entry.js';
import { counted } from './counted.js';
import { dayInWords } from './date-words.js';

const outcomeTexts = {
  done: 'done on',
  booked: 'booked for',
  moved: 'moved to',
  missed: 'missed on',
  cancelled: 'cancelled for',
  'not-applicable': 'not applicable on',
  recurrence: 'Recurrence on',
  stop: 'Follow-up stopped on',
} as const satisfies Record<LogOutcome, string>;

/** `Imaging of the lungs (CT chest), done on Mon 8 Jun 2026`. */
export function entryText({ on, outcome, did, exam, at, zone, reason, resultOn }: LogEntry): string {
  const assessment = assessmentOf(did ?? '');
  const what = assessment ? `${assessmentLabels[assessment].name}${exam ? ` (${examLabels[exam]})` : ''}, ` : '';
  const time = at ? ` at ${at}${zone ? ` (${zone})` : ''}` : '';
  const more = reason ? `: ${stopLabels[reason]}` : resultOn ? `, result on ${dayInWords(resultOn)}` : '';
  return `${what}${outcomeTexts[outcome]} ${dayInWords(on)}${time}${more}`;
}

function distanceText(days: number): string {
  if (days === 0) return 'on the day proposed';
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} the day proposed`;
}

const timingTexts = {
  early: 'earlier than the days that are on time',
  'on-time': 'on time',
  late: 'later than the days that are on time',
} as const satisfies Record<SlotRecord['timing'], string>;

/** `is`, `are`. */
const verb = (slots: readonly PlannedAssessment[], one: string, several: string): string =>
  slots.length === 1 ? one : several;

const keysText = (slots: readonly PlannedAssessment[]): string => slots.map(({ key }) => key).join(' and ');

interface Recorded {
  entry: SlotEntry;
  /** The dates that it decided, that of its own assessment first. */
  slots: readonly PlannedAssessment[];
  /** The first of them as it was planned before; absent where its day was fixed already. */
  proposed?: PlannedAssessment | undefined;
  asOf: CalendarDate;
}

const isOnTimeUntil = ({ window }: PlannedAssessment, asOf: CalendarDate): string =>
  asOf <= window.latest
    ? `it is on time until ${dayInWords(window.latest)}`
    : 'the next free day is a good day, for a late examination counts too';

const bookCommand = ({ key }: PlannedAssessment): string =>
  `lms-followup record <case-file> booked ${key} --on <YYYY-MM-DD>`;

/** What it meant for dates of the plan: at least one. */
const effects: Record<SlotOutcome, (slot: PlannedAssessment, recorded: Recorded) => string> = {
  done: ({ record }, { slots }) => {
    const timing = record ? `: ${distanceText(record.daysFromTarget)}, ${timingTexts[record.timing]}` : '';
    const comfort = record && record.timing !== 'on-time' ? '; it counts all the same' : '';
    return `It fulfils ${keysText(slots)}${timing}${comfort}.`;
  },
  booked: (slot, recorded) => arrangedText('This is', slot, recorded),
  moved: (slot, recorded) => arrangedText('From now on this is', slot, recorded),
  missed: (slot, { slots, asOf }) =>
    `What to do now: call the clinic and ask for a new day for ${keysText(slots)}; ${isOnTimeUntil(slot, asOf)}. Then record it: ${bookCommand(slot)}.`,
  cancelled: (slot, { slots, asOf }) =>
    `${keysText(slots)} ${verb(slots, 'has', 'have')} no day any more. If it is still wanted, call the clinic for a new one; ${isOnTimeUntil(slot, asOf)}. Then record it: ${bookCommand(slot)}.`,
  'not-applicable': (_, { slots }) => `${keysText(slots)} ${verb(slots, 'is', 'are')} left out of the plan.`,
};

function arrangedText(beginning: string, { record }: PlannedAssessment, { entry, slots, proposed }: Recorded): string {
  if (!record) return `${beginning} the day of ${keysText(slots)}.`;
  const distance = proposed ? `${distanceText(daysBetween(proposed.target, entry.on))}, ` : '';
  const advice = record.timing === 'on-time' ? '' : ' Ask the clinic whether that is as it should be.';
  return `${beginning} the day of ${keysText(slots)}: ${distance}${timingTexts[record.timing]}.${advice}`;
}

const besideThePlan: Partial<Record<LogOutcome, string>> = {
  missed: ' If it is still wanted, call the clinic and ask for a new day.',
};

/** One or two sentences about an entry that is about an assessment. */
export function effectText(recorded: Recorded): string {
  const { entry, slots } = recorded;
  const [slot] = slots;
  if (slot) return effects[entry.outcome](slot, recorded);
  const beside = 'It decides no date of the plan; it is kept in the log beside the plan.';
  return beside + (besideThePlan[entry.outcome] ?? '');
}

type Course = Pick<FollowUpPlan, 'assessments' | 'closed' | 'warnings'>;

/** One or two sentences about the end of a follow-up. */
export function closureText(
  { outcome, treatmentEnd, reason }: LogEntry,
  plan: Course & { earlierCourses?: readonly Course[] },
): string {
  const closed = [...(plan.earlierCourses ?? []), plan].findLast((course) => course.closed);
  const dropped = closed?.assessments.filter(({ status, record }) => status === 'cancelled' && !record).length ?? 0;
  const cancelled =
    dropped > 0 ? `, and ${counted(dropped, 'date')} still ahead ${dropped === 1 ? 'is' : 'are'} cancelled` : '';
  if (outcome === 'stop')
    return `The follow-up ends here${cancelled}.${reason === 'death' ? '' : ' Should it go on after all, undo takes this back.'}`;
  const course = `This course of follow-up is closed${cancelled}; what was done stays in the log.`;
  if (treatmentEnd === undefined)
    return `${course} The treating team decides what comes now. When its treatment has ended, record the same recurrence with --treatment-end.`;
  const convention = plan.warnings.find(({ code }) => code === 'recurrence-convention')?.message;
  return `${course} A new course counts from ${dayInWords(treatmentEnd)}.${convention ? ` ${convention}` : ''}`;
}
