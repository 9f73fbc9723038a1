/** When a time on the clock of a place is, whatever its zone does that day. */
import type { CalendarDate } from '../../domain/calendar-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: zone, calendar: 'gregory', hourCycle: 'h23', ...fields });
  formats.set(zone, format);
  return format;
}

/** Milliseconds by which clocks of the zone are ahead of UTC at an instant, to the minute. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, ...rest] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
    parts.get(type),
  );
  const [day, hour, minute] = rest;
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000;
}

const day = 86_400_000;

/**
 * The instant, in milliseconds since 1970, at which clocks in `zone` show `time` (`09:30`) on `date`. Of two such
 * instants, when clocks go back, the first; where there is none, when they go forward, the time is read by the
 * clocks before the change (RFC 5545, 3.3.5): 02:30 becomes what is then called 03:30.
 */
export function zonedInstant(date: CalendarDate, time: string, zone: string): number {
  const asUtc = Date.parse(`${date}T${time}Z`);
  // No place is a day away from UTC, and none changes its clocks twice in two days.
  const before = asUtc - offsetAt(asUtc - day, zone);
  const after = asUtc - offsetAt(asUtc + day, zone);
  const shown = [before, after].filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  return shown.length === 0 ? before : Math.min(...shown);
}
