/** What a case file remembers of the calendar that was made from it, so that the next one changes only what changed. */
import * as z from 'zod/mini';
import { calendarDate, choice, typedText, wholeNumber } from './choice.js';
import { exams } from './exam.js';

/**
 * One event as it was last issued; `slot` and `course` name it, `digest` tells whether its content has changed since.
 * `day` and `exams` say what to cancel when the plan no longer knows of it.
 */
const issuedEventSchema = z.strictObject({
  course: wholeNumber(1, 99).check(z.describe('Course that the slot belongs to.')),
  slot: typedText.check(z.describe('First slot of the event; it names the event for ever.')),
  day: calendarDate.check(z.describe('Day on which it was last issued.')),
  exams: z.array(choice(exams)).check(z.describe('What it was last issued for.')),
  sequence: wholeNumber(0, 999_999).check(z.describe('SEQUENCE of the event; rises only when it changes.')),
  createdOn: calendarDate.check(z.describe('Day on which it was first issued.')),
  modifiedOn: calendarDate.check(z.describe('Day on which it last changed.')),
  digest: typedText.check(z.describe('Tells whether its content has changed since.')),
  cancelled: z.optional(z.boolean().check(z.describe('true once it was issued as cancelled.'))),
});
export type IssuedEvent = z.infer<typeof issuedEventSchema>;

export const calendarRecordSchema = z.strictObject({
  id: typedText.check(z.describe('The id that the events are named by: it stays when that of the case changes.')),
  issuedOn: calendarDate.check(z.describe('Day of the last issue.')),
  events: z.array(issuedEventSchema).check(z.describe('Every event ever issued.')),
});
export type CalendarRecord = z.infer<typeof calendarRecordSchema>;
