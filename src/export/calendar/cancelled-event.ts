/** An event that calendars hold and nobody will come to any more: told as cancelled, as leaving it out would keep it. */
import type { IssuedEvent } from '../../domain/calendar-record.js';
import { lineEnd, textLine } from './content-line.js';
import { eventSummary } from './event-text.js';
import { dayLines } from './event-time.js';

/** All lines but UID and revision, from what the record kept: the plan may not know of the event any more. */
export const cancelledBody = ({ day, exams }: Pick<IssuedEvent, 'day' | 'exams'>, discreet: boolean): string =>
  [
    ...dayLines({ earliest: day, latest: day }),
    textLine('SUMMARY', `Cancelled: ${eventSummary({ exams }, discreet)}`),
    textLine('DESCRIPTION', 'No longer planned: see your present plan.'),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'STATUS:CANCELLED',
  ].join(lineEnd);
