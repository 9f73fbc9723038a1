/** How a person wishes to be planned, within what the protocol allows. */
import * as z from 'zod/mini';
import { asWritten, calendarDate, choice, type Read, reading, typedText, wholeNumber } from './choice.js';
import { monitoringInterval } from './monitoring-interval.js';

export const cadences = ['shortest', 'longest'] as const;
/** How ranges in a source are resolved: `shortest` interval and latest boundary, or `longest` and earliest. */
export type Cadence = (typeof cadences)[number];

export const reanchorModes = ['grid', 'completion'] as const;
/** `grid`: the protocol's months from the anchor; `completion`: the next one from the day the last was done. */
export type ReanchorMode = (typeof reanchorModes)[number];

/** In the order of `weekdayOf`. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const weekdayNames = {
  sunday: 'sun',
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
} as const;

/** A country, or a part of it, by ISO 3166: `NO`, `DE-BY`. Whether its holidays are known is told where they are looked up. */
const region = reading((input): Read<string> => {
  const value = asWritten(input).trim().toUpperCase();
  if (/^[A-Z]{2}(-[A-Z0-9]{1,4}){0,2}$/.test(value)) return { value };
  return { fault: { code: 'invalid-value', details: { value, expected: 'a country such as NO, or DE-BY, US-CA' } } };
});

const awaySchema = z.strictObject({ from: calendarDate, to: calendarDate });
export type Away = z.infer<typeof awaySchema>;

export const preferencesSchema = z.strictObject({
  /** The id of a built-in protocol, a protocol file, or `auto`. */
  protocol: z._default(typedText, 'general'),
  cadence: z._default(choice(cadences), 'shortest'),
  /** Years to plan; absent: the protocol's end, or 10 years where it is open. */
  years: z.optional(wholeNumber(1, 30)),
  /** Days by which a scan precedes the visit of the same month, so that its result is ready. */
  scanLeadDays: z._default(wholeNumber(0, 60), 7),
  weekends: z._default(choice(['shift', 'keep']), 'shift'),
  /** Public holidays of this country or region are no working days. */
  holidays: z.optional(region),
  /** Days of the week on which the clinic sees patients; absent: every working day. */
  clinicDays: z.optional(z.array(choice(weekdays, weekdayNames)).check(z.minLength(1))),
  /** Days, first and last included, on which the person cannot come. */
  away: z.optional(z.array(awaySchema)),
  /** Absent: as the rule of the protocol says, else grid. */
  reanchor: z.optional(choice(reanchorModes)),
  /** With active disease only: how often to scan, as the treating team said. */
  monitorEvery: z.optional(monitoringInterval),
  language: z._default(choice(['en']), 'en'),
  /** Calendars show "Appointment" instead of the exam. */
  discreet: z._default(z.boolean(), false),
});
export type Preferences = z.infer<typeof preferencesSchema>;
