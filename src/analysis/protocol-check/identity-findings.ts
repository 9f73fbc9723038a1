/** Faults in what a protocol says of itself: its id, and the day of its last review. */
import * as z from 'zod/mini';
import { isCalendarDate } from '../../domain/calendar-date.js';
import { dateHint } from '../../domain/date-hint.js';
import { type SurveillanceProtocol, surveillanceProtocolSchema } from '../../domain/surveillance-protocol.js';
import { type Finding, finding } from './finding.js';

/** Parsing brings the keys of both into the order of the schema. */
const isSame = (a: SurveillanceProtocol, b: SurveillanceProtocol): boolean =>
  JSON.stringify(z.parse(surveillanceProtocolSchema, a)) === JSON.stringify(z.parse(surveillanceProtocolSchema, b));

/** A built-in protocol may be checked itself; another one may not take its name. */
export function identityFindings(
  protocol: SurveillanceProtocol,
  builtIn: readonly SurveillanceProtocol[],
  today: string,
): Finding[] {
  const { id, reviewed } = protocol;
  const namesake = builtIn.find((each) => each.id === id);
  const taken = id === 'auto' || (namesake && !isSame(namesake, protocol));
  const problem = id === 'auto' ? 'auto is not a protocol but a way to choose one' : `${id} is a built-in protocol`;
  return [
    ...(taken ? [finding(['id'], problem, 'Choose another id, such as our-clinic.')] : []),
    ...(isCalendarDate(reviewed)
      ? reviewed > today
        ? [
            finding(
              ['reviewed'],
              `${reviewed} is still to come (today is ${today})`,
              'Write the day of the last review.',
            ),
          ]
        : []
      : [finding(['reviewed'], `${reviewed} is not a date`, dateHint(reviewed))]),
  ];
}
