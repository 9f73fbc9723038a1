/** `batch`: a cohort in, plans out. */
import { join } from 'node:path';
import { type BatchPlaces, earlierRun, isFinished } from '../batch/batch-places.js';
import type { BatchRequest } from '../batch/batch-settings.js';
import { strangeColumns } from '../batch/cohort-layout.js';
import { rememberHolidays } from '../batch/holidays-in.js';
import { defaultJobs } from '../batch/planner.js';
import { runBatch } from '../batch/run-batch.js';
import { rejectedIn } from '../batch/tally.js';
import { addDays } from '../domain/calendar-date.js';
import { FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import { openBytes } from '../io/byte-source.js';
import { batchDefaults } from './batch-defaults.js';
import * as flagsOf from './batch-flags.js';
import { startProgress } from './batch-progress.js';
import { batchSummary, rejectNotes } from './batch-summary.js';
import { holidaysIn } from './holidays.js';
import { readAsOf } from './plan-case.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags. */
export interface BatchFlags extends Written {
  format?: string;
  output?: string;
  rejects?: string;
  jobs?: string;
  shard?: string;
  from?: string;
  until?: string;
  asOf?: string;
  force: boolean;
  quiet: boolean;
  resume: boolean;
  strict: boolean;
  all: boolean;
  bookAhead: number;
  calendarSpan: 'target' | 'window';
}

const mostJobs = 256;
const worklistDays = 30;

export async function batchCommand(cohort: string, flags: BatchFlags, session: Session): Promise<void> {
  const places = placesOf(cohort, flags, session);
  const say = (text: string): void => {
    if (!flags.quiet) session.say(text);
  };
  if (flags.resume && isFinished(places)) {
    say('Nothing to go on with: the output is complete.\n');
    return;
  }
  const request = await requestOf(flags, places, session);
  const source = flags.quiet || session.terminal.environment['CI'] ? null : session.overwrite;
  const progress = startProgress(source);
  const notes = rejectNotes(places.rejects !== null, say);
  const { tally, end } = await runBatch({
    request,
    places,
    openInput: async () => {
      const input = await openBytes(cohort);
      progress.expect(input.size);
      return input;
    },
    jobs: flagsOf.wholeNumberFlag(flags.jobs, '--jobs', 1, mostJobs) ?? defaultJobs(request.format),
    workerFile: join(__dirname, 'batch-worker.cjs'),
    holidaysIn: rememberHolidays(holidaysIn),
    strict: flags.strict,
    version: PACKAGE_VERSION,
    onLayout: (layout) => {
      const strange = layout.kind === 'csv' ? strangeColumns(layout) : [];
      const [first, ...rest] = strange;
      if (first && flags.strict) throw new FollowUpError(first, ...rest);
      for (const fault of strange) say(`note: column not read: ${faultText(fault).what}. ${faultText(fault).todo}\n`);
    },
    onReject: notes.add,
    onProgress: progress.show,
  }).finally(progress.clear);
  notes.end();
  say(batchSummary(tally, end, places));
  const defect = notes.defect();
  if (defect) throw new Error(defect);
  const rejected = rejectedIn(tally);
  if (rejected > 0)
    throw new FollowUpError({
      code: 'rejected-rows',
      details: { rejected, rows: rejected + tally.planned, rejects: places.rejects },
    });
}

function placesOf(cohort: string, flags: BatchFlags, session: Session): BatchPlaces {
  const format = flagsOf.batchFormat(flags.format, flags.output);
  const target = flagsOf.outputPath(format, flags.output) ?? { kind: 'stream', stream: session.standardOutput };
  const { resume, force, rejects = null } = flags;
  flagsOf.checkResume(resume, force, target.kind);
  flagsOf.checkApart(cohort, [target.kind === 'stream' ? null : target.path, rejects]);
  return { target, rejects, resume, force };
}

/** A run that goes on reads its plans as of the day on which it was begun, unless told otherwise. */
async function requestOf(flags: BatchFlags, places: BatchPlaces, session: Session): Promise<BatchRequest> {
  const format = flagsOf.batchFormat(flags.format, flags.output);
  const asOf = readAsOf(flags.asOf ?? earlierRun(places)?.asOf ?? undefined, session);
  const from = flagsOf.dateFlag(flags.from, '--from') ?? asOf;
  const until = flagsOf.dateFlag(flags.until, '--until') ?? addDays(from, worklistDays);
  flagsOf.checkPeriod(format, from, until, flags.from !== undefined || flags.until !== undefined);
  const { defaults, ownProtocols } = await batchDefaults(flags, session.today);
  return {
    format,
    asOf,
    defaults,
    ownProtocols,
    export: {
      all: flags.all,
      // Each case has its own preference; a flag has become the default of it.
      discreet: false,
      bookAheadDays: flags.bookAhead,
      calendarSpan: flags.calendarSpan,
    },
    from,
    until,
    shard: flagsOf.shardFlag(flags.shard),
  };
}
