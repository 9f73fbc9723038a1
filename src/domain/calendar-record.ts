/** What a case file remembers of the calendar that was made from it, so that the next one changes only what changed. */
import * as z from 'zod/mini';
import { calendarDate, typedText, wholeNumber } from './choice.js';

/** One event as it was last issued; `slot` and `course` name it, `digest` tells whether its content has changed since. */
const issuedEventSchema = z.strictObject({
  course: wholeNumber(1, 99),
  slot: typedText,
  sequence: wholeNumber(0, 999_999),
  createdOn: calendarDate,
  modifiedOn: calendarDate,
  digest: typedText,
  cancelled: z.optional(z.boolean()),
});
export type IssuedEvent = z.infer<typeof issuedEventSchema>;

export const calendarRecordSchema = z.strictObject({
  issuedOn: calendarDate,
  events: z.array(issuedEventSchema),
});
export type CalendarRecord = z.infer<typeof calendarRecordSchema>;
