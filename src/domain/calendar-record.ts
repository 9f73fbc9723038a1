/** What a case file remembers of the calendar that was made from it, so that the next one changes only what changed. */
import * as z from 'zod/mini';
import { calendarDate, choice, typedText, wholeNumber } from './choice.js';
import { exams } from './exam.js';

/**
 * One event as it was last issued; `slot` and `course` name it, `digest` tells whether its content has changed since.
 * `day` and `exams` say what to cancel when the plan no longer knows of it.
 */
const issuedEventSchema = z.strictObject({
  course: wholeNumber(1, 99),
  slot: typedText,
  day: calendarDate,
  exams: z.array(choice(exams)),
  sequence: wholeNumber(0, 999_999),
  createdOn: calendarDate,
  modifiedOn: calendarDate,
  digest: typedText,
  cancelled: z.optional(z.boolean()),
});
export type IssuedEvent = z.infer<typeof issuedEventSchema>;

export const calendarRecordSchema = z.strictObject({
  /** The id that the events are named by: it stays when that of the case changes. */
  id: typedText,
  issuedOn: calendarDate,
  events: z.array(issuedEventSchema),
});
export type CalendarRecord = z.infer<typeof calendarRecordSchema>;
