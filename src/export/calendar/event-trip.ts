/** What an event is about, and how firm it is. */
import type { PlannedAssessment } from '../../domain/follow-up-plan.js';
import { isOver } from '../../domain/follow-up-plan.js';
import type { DatedTrip } from '../dated-trip.js';

/** Of a trip, what is still to be done; where nothing is, what was done. Its keys stay, as they name the event. */
export function eventTrip(dated: DatedTrip): DatedTrip {
  const open = dated.slots.filter(({ status }) => !isOver(status));
  if (open.length === dated.slots.length) return dated;
  const done = dated.slots.filter(({ status }) => status === 'done');
  const [first, ...rest] = open.length > 0 ? open : done;
  if (!first || rest.length + 1 === dated.slots.length) return dated;
  const slots = [first, ...rest] as const;
  return { ...dated, slots, trip: { ...dated.trip, exams: [...new Set(slots.map(examOf))] } };
}

const examOf = ({ exam, record, adjustments }: PlannedAssessment) =>
  adjustments.some(({ reason }) => reason === 'merged-exam')
    ? 'ct-chest-abdomen-pelvis'
    : (record?.outcome === 'done' && record.exam) || exam;

type Slots = readonly PlannedAssessment[];

export const isDone = (slots: Slots): boolean => slots.every(({ status }) => status === 'done');

/** The clinic has fixed the day. */
export const isFixed = ({ record }: PlannedAssessment): boolean =>
  record?.outcome === 'booked' || record?.outcome === 'moved';

/** It is booked; a date that the clinic moved is, if it has a time. */
export const isAppointment = (slot: PlannedAssessment): boolean =>
  slot.record?.outcome === 'booked' || (isFixed(slot) && slot.record?.at !== undefined);
