/** One row as an event: what was done, or what ended follow-up. */
import { isCalendarDate } from '../domain/calendar-date.js';
import { type Fault, FollowUpError } from '../domain/fault.js';
import { eventOutcomes, eventSubjects, type FollowUpEvent } from '../domain/follow-up-event.js';
import { notAChoice } from '../domain/not-a-choice.js';

/** The cells of an event by what they mean, blank ones left out. */
export type EventFields = Partial<Record<'case_id' | 'date' | 'what' | 'outcome', string>>;

export function eventOf({
  case_id: id,
  date = '',
  what: subject,
  outcome: end,
}: EventFields): { id: string; event: FollowUpEvent } | FollowUpError {
  const faults: Fault[] = [];
  if (id === undefined) faults.push({ code: 'missing', where: 'case_id', details: { what: 'The id of the case' } });
  if (!isCalendarDate(date)) faults.push({ code: 'invalid-date', where: 'date', details: { value: date } });
  // Ends are often written where the examination stands in other rows.
  const isEnd = end === undefined && wordIn(subject, eventOutcomes) !== undefined;
  const outcome = isEnd ? wordIn(subject, eventOutcomes) : wordIn(end ?? 'done', eventOutcomes);
  if (outcome === undefined) faults.push(notIn('outcome', end ?? '', eventOutcomes));
  const needsSubject = outcome === 'done' || outcome === 'missed';
  const what = isEnd ? undefined : wordIn(subject, eventSubjects);
  if (needsSubject && what === undefined) faults.push(notIn('assessment', subject ?? '', eventSubjects));
  const [first, ...rest] = faults;
  if (first) return new FollowUpError(first, ...rest);
  if (id === undefined || outcome === undefined || !isCalendarDate(date))
    throw new TypeError('An event without faults is whole.');
  return { id, event: { on: date, outcome, what: needsSubject ? (what ?? null) : null } };
}

const wordIn = <W extends string>(written: string | undefined, words: readonly W[]): W | undefined => {
  const word = written?.toLowerCase().replace(/[\s_]+/g, '-');
  return words.find((each) => each === word);
};

const notIn = (where: string, value: string, choices: readonly string[]): Fault => ({
  code: 'invalid-choice',
  where,
  details: notAChoice(value, choices),
});
