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
const region = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim().toUpperCase();
    if (/^[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}$/.test(value)) return { value };
    return { fault: { code: 'invalid-value', details: { value, expected: 'a country such as NO, or DE-BY, US-CA' } } };
  },
  { type: 'string', pattern: '^[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}$' },
);

const awaySchema = z.strictObject({
  from: calendarDate.check(z.describe('First day away.')),
  to: calendarDate.check(z.describe('Last day away.')),
});
export type Away = z.infer<typeof awaySchema>;

export const preferencesSchema = z.strictObject({
  protocol: z._default(
    typedText.check(z.describe('The id of a built-in protocol, a protocol file, or auto.')),
    'general',
  ),
  cadence: z._default(
    choice(cadences).check(
      z.describe("How a source's ranges are read: shortest interval and latest boundary, or longest and earliest."),
    ),
    'shortest',
  ),
  years: z.optional(
    wholeNumber(1, 30).check(z.describe("Years to plan; absent: the protocol's end, or 10 where it is open.")),
  ),
  scanLeadDays: z._default(
    wholeNumber(0, 60).check(
      z.describe('Days from a scan to the visit of the same month, so that its result is ready.'),
    ),
    7,
  ),
  weekends: z._default(choice(['shift', 'keep']).check(z.describe('Whether dates move off weekends.')), 'shift'),
  holidays: z.optional(
    region.check(z.describe('Public holidays of this country or region are no working days: NO, DE-BY.')),
  ),
  clinicDays: z.optional(
    z
      .array(choice(weekdays, weekdayNames))
      .check(z.minLength(1), z.describe('Days on which the clinic sees patients; absent: every working day.')),
  ),
  away: z.optional(
    z.array(awaySchema).check(z.describe('Times in which the person cannot come, first and last day included.')),
  ),
  reanchor: z.optional(
    choice(reanchorModes).check(
      z.describe(
        "What the next date counts from: the protocol's months (grid) or the day the last was done (completion); absent: as the protocol says, else grid.",
      ),
    ),
  ),
  monitorEvery: z.optional(
    monitoringInterval.check(
      z.describe('With active disease only: how often to scan, as the treating team said, such as 8w or 2m.'),
    ),
  ),
  language: z._default(choice(['en']).check(z.describe('Language of the plan.')), 'en'),
  discreet: z._default(z.boolean().check(z.describe('Calendars say only "Appointment".')), false),
});
export type Preferences = z.infer<typeof preferencesSchema>;
