/** What happened, as a person keeps it in a notebook: the log of a case, in the order in which it was written. */
import * as z from 'zod/mini';
import { type Assessment, assessments } from './assessment.js';
import { asWritten, calendarDate, choice, type Read, reading, typedText } from './choice.js';
import { exams } from './exam.js';
import { nearest } from './nearest.js';
import { notAChoice } from './not-a-choice.js';
import { timeZone } from './time-zone.js';

/** What became of one assessment. */
export const slotOutcomes = ['done', 'booked', 'missed', 'cancelled', 'moved', 'not-applicable'] as const;
export type SlotOutcome = (typeof slotOutcomes)[number];

/** `recurrence` closes a course of follow-up, `stop` the follow-up itself. */
export const logOutcomes = [...slotOutcomes, 'recurrence', 'stop'] as const;
export type LogOutcome = (typeof logOutcomes)[number];

export const stopReasons = ['death', 'transfer', 'discharge', 'choice'] as const;
export type StopReason = (typeof stopReasons)[number];
export const stopLabels = {
  death: 'death',
  transfer: 'transfer to another clinic',
  discharge: 'discharge from follow-up',
  choice: "the person's own choice",
} as const satisfies Record<StopReason, string>;

const slotKey = /^([a-z-]+)@[mw](\d{1,4})$/;

/** The assessment that `did` names, alone or as part of a slot key such as `chest-imaging@m12`. */
export function assessmentOf(did: string): Assessment | undefined {
  const name = slotKey.exec(did)?.[1] ?? did;
  return assessments.find((assessment) => assessment === name);
}

export const isSlotKey = (did: string): boolean => slotKey.test(did);

const whatWasDone = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim().toLowerCase();
    if (assessmentOf(value)) return { value };
    const meant = nearest(value.split('@', 1)[0] ?? value, assessments) ?? null;
    const choices = [...assessments, 'or one date of the plan such as chest-imaging@m12'];
    return { fault: { code: 'invalid-choice', details: notAChoice(value, choices, meant) } };
  },
  { type: 'string', pattern: `^(${assessments.join('|')})(@[mw]\\d{1,4})?$` },
);

const timeOfDay = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim();
    const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
    if (hour) return { value: `${hour.padStart(2, '0')}:${minute}` };
    return { fault: { code: 'invalid-value', details: { value, expected: 'a time of day such as 09:30' } } };
  },
  { type: 'string', pattern: '^([01]?\\d|2[0-3]):[0-5]\\d$' },
);

/** `on` is the day of what `outcome` tells: done, missed or cancelled that day; booked or moved to it. */
export const logEntrySchema = z.strictObject({
  on: calendarDate.check(
    z.describe('The day of what outcome tells: done, missed or cancelled that day; booked or moved to it.'),
  ),
  outcome: choice(logOutcomes).check(
    z.describe('What became of it; recurrence closes a course, stop the follow-up itself.'),
  ),
  did: z.optional(
    whatWasDone.check(
      z.describe('An assessment, or one slot of it such as chest-imaging@m12; absent for recurrence and stop.'),
    ),
  ),
  exam: z.optional(choice(exams).check(z.describe('How it was done, where that differs from the plan.'))),
  resultOn: z.optional(calendarDate.check(z.describe('Day on which the result was given.'))),
  at: z.optional(timeOfDay.check(z.describe('Time of the appointment, such as 09:30.'))),
  zone: z.optional(timeZone.check(z.describe('IANA name of the time zone that at is told in, such as Europe/Oslo.'))),
  place: z.optional(typedText.check(z.describe('Where the appointment is.'))),
  note: z.optional(typedText.check(z.describe('Anything worth remembering.'))),
  treatmentEnd: z.optional(
    calendarDate.check(z.describe('With a recurrence: the end of its treatment, from which the next course counts.')),
  ),
  reason: z.optional(choice(stopReasons).check(z.describe('Why follow-up stopped; with a stop only.'))),
  recordedOn: z.optional(calendarDate.check(z.describe('Day on which the entry was written.'))),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** An entry about one assessment. */
export type SlotEntry = LogEntry & { outcome: SlotOutcome; did: string };

export const isSlotEntry = (entry: LogEntry): entry is SlotEntry =>
  entry.did !== undefined && slotOutcomes.some((outcome) => outcome === entry.outcome);
