/** What is arranged with the clinic, or was done, in sentences. */
import { assessmentLabels } from '../../domain/assessment.js';
import type { PlannedAssessment } from '../../domain/follow-up-plan.js';
import { plainLine } from '../../domain/plain-text.js';
import { dayInWords } from '../date-words.js';
import type { DatedTrip } from '../dated-trip.js';
import { inSentence } from './event-reasons.js';
import { isAppointment, isFixed } from './event-trip.js';

/** Where to go; several places in the order of the visits. A discreet calendar does not tell, as a name says enough. */
export function eventPlace(slots: DatedTrip['slots'], discreet: boolean): string | undefined {
  if (discreet) return undefined;
  const places = slots
    .filter(isFixed)
    .toSorted((a, b) => ((a.record?.at ?? '') < (b.record?.at ?? '') ? -1 : 1))
    .flatMap(({ record }) => (record?.place === undefined ? [] : plainLine(record.place)));
  return places.length === 0 ? undefined : [...new Set(places)].join('; ');
}

export const doneSentence = ({ trip }: DatedTrip): string => `Done on ${dayInWords(trip.date)}.`;

/** `booked for Mon 8 Jun 2026, 09:30 (Europe/Oslo), Radiology`. */
function arrangement(slot: PlannedAssessment, discreet: boolean): string {
  if (!isAppointment(slot)) return isFixed(slot) ? 'the clinic has fixed the day' : 'not booked yet';
  const { at, zone, place } = slot.record ?? {};
  const clock = at && (zone ? `${at} (${zone})` : at);
  const told = [dayInWords(slot.target), clock, !discreet && place && plainLine(place)].filter(Boolean);
  return `booked for ${told.join(', ')}`;
}

/** A sentence for each arrangement, naming what it is for if there are several; none where nothing is arranged. */
export function appointmentSentences(slots: DatedTrip['slots'], discreet: boolean): string[] {
  if (!slots.some(isAppointment)) return [];
  const named = new Map<string, string[]>();
  for (const slot of slots) {
    const text = arrangement(slot, discreet);
    named.set(text, [...(named.get(text) ?? []), assessmentLabels[slot.assessment].name]);
  }
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return [...named].map(([text, names]) =>
    discreet || named.size === 1 ? `${capital(text)}.` : `${names.map(inSentence).join(', ')}: ${text}.`,
  );
}
