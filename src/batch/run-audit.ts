/** A cohort against what was done: each case is read, planned with its events, and counted. */
import { auditCase } from '../analysis/audit/audit-case.js';
import { CohortTally } from '../analysis/audit/cohort-tally.js';
import type { AuditedCase, ProtocolAudit } from '../domain/audit.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Written } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { HolidaysIn } from './holidays-in.js';
import { KnownIds } from './known-ids.js';
import { openCohort } from './open-cohort.js';
import type { CohortEvents } from './read-events.js';
import type { ReadRow } from './read-row.js';
import { rowsReader } from './read-rows.js';
import { rowFault } from './row-fault.js';
import { type UnusedRow, UnusedRows } from './unused-rows.js';

/** What a case is held against: one protocol for all, or the one that each case names. */
export interface AuditStandard {
  /** Null: told by the protocols that were used. */
  id: string | null;
  protocolFor: (patientCase: PatientCase) => SurveillanceProtocol;
}

export interface AuditRun {
  cohort: AsyncIterable<Uint8Array>;
  events: CohortEvents;
  standards: readonly AuditStandard[];
  asOf: CalendarDate;
  defaults: Written;
  holidaysIn: HolidaysIn;
  /** Of each case that was held against a standard; `standard`: its place among them. */
  onCase: (audited: AuditedCase, standard: number) => void;
}

export interface AuditResult {
  audits: ProtocolAudit[];
  rejects: UnusedRows;
  /** Ids of events that no case of the cohort has. */
  strangers: string[];
  /** Cases that none of the standards could be held against. */
  unaudited: number;
}

export async function runAudit(run: AuditRun): Promise<AuditResult> {
  const { asOf, events, standards } = run;
  const { layout, blocks } = await openCohort(run.cohort);
  const tallies = standards.map(() => new CohortTally());
  const used = standards.map(() => new Set<string>());
  const audits = standards.map((): Omit<ProtocolAudit, 'cohort' | 'protocol'> => ({ asOf, notAudited: [] }));
  const rejects = new UnusedRows();
  const strangers = new Set(events.byCase.keys());
  const ids = new KnownIds();
  let unaudited = 0;
  const readRows = rowsReader(layout, run.defaults);
  for await (const block of blocks)
    for (const [row, read] of readRows(block).entries()) {
      if (read === null) continue;
      const line = block.lines[row] ?? 0;
      const patientCase = caseOf(read, line, ids);
      if (patientCase instanceof FollowUpError) {
        rejects.add(unusedRow(patientCase, read, line));
        continue;
      }
      strangers.delete(patientCase.id);
      const own = events.byCase.get(patientCase.id) ?? [];
      let isAudited = false;
      for (const [index, standard] of standards.entries()) {
        const audited = attempt(() => {
          const { holidays } = patientCase.preferences;
          const holidayOn = holidays === undefined ? {} : { holidayOn: run.holidaysIn(holidays) };
          const options = { asOf, reference: clinicalReference, ...holidayOn };
          return auditCase(patientCase, own, standard.protocolFor(patientCase), options);
        });
        if (audited instanceof FollowUpError) {
          audits[index]?.notAudited.push({ id: patientCase.id, reason: audited.message });
          continue;
        }
        isAudited = true;
        tallies[index]?.add(audited);
        used[index]?.add(audited.protocol);
        run.onCase(audited, index);
      }
      if (!isAudited) unaudited += 1;
    }
  return {
    audits: audits.map((audit, index) => ({
      protocol: standards[index]?.id ?? [...(used[index] ?? [])].sort().join(', '),
      ...audit,
      cohort: (tallies[index] ?? new CohortTally()).result(),
    })),
    rejects,
    strangers: [...strangers],
    unaudited,
  };
}

function caseOf(read: ReadRow | FollowUpError, line: number, ids: KnownIds): PatientCase | FollowUpError {
  if (read instanceof FollowUpError) return read;
  const checked = attempt(() => read.check());
  if (checked instanceof FollowUpError) return checked;
  const earlier = ids.enter(checked.id, line);
  if (earlier === null) return checked;
  return new FollowUpError({ code: 'duplicate-id', where: 'id', details: { firstLine: earlier } });
}

function unusedRow(error: FollowUpError, read: ReadRow | FollowUpError, line: number): UnusedRow {
  return { line, ...rowFault(error, read instanceof FollowUpError ? (key) => key : (key) => read.fieldOf(key)) };
}

function attempt<T>(act: () => T): T | FollowUpError {
  try {
    return act();
  } catch (error) {
    if (error instanceof FollowUpError) return error;
    throw error;
  }
}
