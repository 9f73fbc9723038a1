/** A calendar file as ical.js, the reader in Thunderbird, understands it. */
import ICAL from 'ical.js';

export interface RereadAlarm {
  action: string;
  /** As written, for example `-PT15H`. */
  trigger: string;
  description: string;
  properties: string[];
}

export interface RereadEvent {
  uid: string;
  /** First day and first day after, as `2026-06-08`; with a time if it has one. */
  start: string;
  end: string;
  summary: string;
  description: string;
  /** The values of all other properties, by name. */
  others: Record<string, string>;
  alarms: RereadAlarm[];
}

export interface RereadCalendar {
  /** Name as the text that it stands for: ical.js does not know that NAME and X-WR-CALNAME are text. */
  name: string;
  xName: string;
  properties: string[];
  events: RereadEvent[];
}

const readValue = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name));
const namesOf = (component: ICAL.Component): string[] => component.getAllProperties().map(({ name }) => name);
const asText = (raw: string): string =>
  String(ICAL.Property.fromString(`SUMMARY:${raw}`, ICAL.design.icalendar).getFirstValue());

const named = ['uid', 'dtstart', 'dtend', 'summary', 'description'];

const rereadEvent = (event: ICAL.Component): RereadEvent => ({
  uid: readValue(event, 'uid'),
  start: readValue(event, 'dtstart'),
  end: readValue(event, 'dtend'),
  summary: readValue(event, 'summary'),
  description: readValue(event, 'description'),
  others: Object.fromEntries(
    namesOf(event)
      .filter((name) => !named.includes(name))
      .map((name) => [name, readValue(event, name)]),
  ),
  alarms: event.getAllSubcomponents('valarm').map((alarm) => ({
    action: readValue(alarm, 'action'),
    trigger: readValue(alarm, 'trigger'),
    description: readValue(alarm, 'description'),
    properties: namesOf(alarm),
  })),
});

/** Throws where ical.js finds the file faulty, or finds anything in it but one calendar of events. */
export function rereadCalendar(file: string): RereadCalendar {
  const calendar = ICAL.Component.fromString(file);
  const events = calendar.getAllSubcomponents('vevent');
  if (calendar.name !== 'vcalendar' || calendar.getAllSubcomponents().length !== events.length)
    throw new Error('not a calendar of events only');
  return {
    name: asText(readValue(calendar, 'name')),
    xName: asText(readValue(calendar, 'x-wr-calname')),
    properties: namesOf(calendar),
    events: events.map(rereadEvent),
  };
}
