/** `--update`: the calendar follows upon the one before, and the case file remembers what it holds now. */
import { isDeepStrictEqual } from 'node:util';
import type { CalendarRecord, IssuedEvent } from '../domain/calendar-record.js';
import { FollowUpError } from '../domain/fault.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import { issueCalendar } from '../export/calendar/issue-calendar.js';
import type { ExportOptions } from '../export/export-options.js';
import { FileProblem } from '../io/file-problem.js';
import { readText } from '../io/read-text.js';
import { changeableFile } from '../io/replace-file.js';
import { setKey } from './case-document.js';
import { changeCaseFile } from './change-case-file.js';
import type { PlanOutputs } from './plan-outputs.js';

export interface CalendarUpdate {
  /** An older calendar of this case may be replaced; any other file is kept. */
  replaces: (path: string) => boolean;
  /** Writes the record into the case file, if there is anything new in it. */
  keep: () => Promise<void>;
  /** What has changed, in a sentence. */
  summary: string;
}

const refuse = (problem: string, instead: string): never => {
  throw new FollowUpError({ code: 'conflicting-flags', where: '--update', details: { problem, instead } });
};

const usage = 'For example: plan p7.yaml -o p7.ics --update';

/** Before planning: checks that there is a case file and a calendar, and gives the text that the plan is made from. */
export function textToUpdate(caseFile: string | undefined, { printed, files }: PlanOutputs): string {
  if (caseFile === undefined || caseFile === '-')
    return refuse('Only a case file can remember what was in the calendar', `Write the case into a file. ${usage}`);
  if (printed !== 'ics' && files.every(({ format }) => format !== 'ics'))
    return refuse('There is no calendar to update', usage);
  changeableFile(caseFile);
  return readText(caseFile);
}

/**
 * What to do with a plan made from `text`. The record is kept before the calendar is written: if the program is
 * stopped between the two, the next run finds nothing changed and writes the same calendar. The other way round, two
 * calendars that differ could bear the same SEQUENCE, and the second would be taken for the first.
 */
export function calendarUpdate(
  caseFile: string,
  text: string,
  plan: FollowUpPlan,
  options: ExportOptions,
): CalendarUpdate {
  const issue = issueCalendar(plan, options);
  const { calendar: before, revision = 0 } = plan.case;
  const own = new Set(uidsIn(issue.text));
  return {
    replaces: (path) => uidsOfFile(path).some((uid) => own.has(uid)),
    keep: async () => {
      if (isDeepStrictEqual(issue.record, before)) return;
      await changeCaseFile(caseFile, (present) => {
        if (present !== text) throw new FileProblem(caseFile, 'changed', 'changing');
        return setKey(setKey(present, 'calendar', issue.record), 'revision', revision + 1);
      });
    },
    summary: summaryOf(before, issue.record),
  };
}

const uidsIn = (calendar: string): string[] => calendar.match(/^UID:.+$/gm) ?? [];

function uidsOfFile(path: string): string[] {
  try {
    return uidsIn(readText(path));
  } catch (error) {
    if (error instanceof FileProblem) return [];
    throw error;
  }
}

function summaryOf(before: CalendarRecord | undefined, { events }: CalendarRecord): string {
  const old = new Map(before?.events.map((event) => [`${event.course} ${event.slot}`, event]));
  const kind = (event: IssuedEvent): string => {
    const last = old.get(`${event.course} ${event.slot}`);
    if (!last) return 'new';
    if (last.digest === event.digest) return 'as before';
    return event.cancelled ? 'cancelled' : 'changed';
  };
  const kinds = events.map(kind);
  const counts = ['new', 'changed', 'cancelled', 'as before'].flatMap((each) => {
    const count = kinds.filter((own) => own === each).length;
    return count > 0 ? `${count} ${each}` : [];
  });
  return `Calendar: ${counts.join(', ')}`;
}
