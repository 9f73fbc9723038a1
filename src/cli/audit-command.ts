/** `audit`: a cohort and what happened to it in, adherence out. */

import { rememberHolidays } from '../batch/holidays-in.js';
import { type CohortEvents, readEvents } from '../batch/read-events.js';
import { type AuditResult, type AuditStandard, runAudit } from '../batch/run-audit.js';
import type { UnusedRows } from '../batch/unused-rows.js';
import { FollowUpError } from '../domain/fault.js';
import { plainLine } from '../domain/plain-text.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { auditExporters } from '../export/audit/audit-exporters.js';
import { openBytes } from '../io/byte-source.js';
import { checkTargets } from '../io/write-files.js';
import { presentCase } from '../planning/courses.js';
import { selectProtocol } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { OutputFlags } from './add-output-flags.js';
import { auditDocuments } from './audit-documents.js';
import { batchDefaults } from './batch-defaults.js';
import { chooseOutputs } from './chosen-outputs.js';
import { deliver } from './deliver.js';
import { findProtocol } from './find-protocol.js';
import { holidaysIn } from './holidays.js';
import { readAsOf } from './plan-case.js';
import type { Session } from './session.js';
import type { Written } from './written-case.js';

/** What commander makes of the flags. */
export interface AuditFlags extends Written, OutputFlags {
  events?: string;
  protocols?: string;
  protocol?: string;
  asOf?: string;
}

export async function auditCommand(cohort: string, flags: AuditFlags, session: Session): Promise<void> {
  const outputs = chooseOutputs(auditExporters, flags.output, flags.format, session.terminal.isTerminal);
  // Before the work, which may take minutes.
  checkTargets(outputs.files, flags.force);
  const asOf = readAsOf(flags.asOf, session);
  const source = eventsPath(cohort, flags.events);
  const { defaults, ownProtocols } = await batchDefaults(flags, session.today);
  const standards = await standardsOf(flags, ownProtocols, session.today);
  const events = await readEvents((await openBytes(source)).pieces, source);
  const formats = outputs.files.map(({ format }) => format);
  const documents = await auditDocuments(
    new Set([...formats, ...(outputs.printed ? [outputs.printed] : [])]),
    standards.length,
  );
  try {
    const input = await openBytes(cohort);
    const result = await runAudit({
      cohort: input.pieces,
      events,
      standards,
      asOf,
      defaults,
      holidaysIn: rememberHolidays(holidaysIn),
      onCase: documents.add,
    });
    await deliver(
      { render: async (format, view) => documents.render(format, result.audits, view), notes: [] },
      outputs,
      flags,
      session,
    );
    tellUnused(result, { cohort, events, source }, flags.quiet ? () => {} : session.say);
  } finally {
    documents.close();
  }
}

/** Throws where any row or case could not be used. */
function tellUnused(
  { audits, rejects, strangers, unaudited }: AuditResult,
  { cohort, events, source }: { cohort: string; events: CohortEvents; source: string },
  say: (text: string) => void,
): void {
  if (strangers.length > 0) say(strangersNote(strangers));
  tellRejects(cohort, rejects, say);
  tellRejects(source, events.rejects, say);
  const rejected = rejects.count + events.rejects.count + unaudited;
  if (rejected === 0) return;
  const rows = audits[0] ? audits[0].cohort.cases + audits[0].notAudited.length : 0;
  throw new FollowUpError({
    code: 'unused-rows',
    details: { rejected, rows: rows + rejects.count + events.count + events.rejects.count },
  });
}

function eventsPath(cohort: string, events: string | undefined): string {
  if (events === undefined)
    throw new FollowUpError({
      code: 'missing',
      where: '--events',
      details: { what: 'The file of what happened', example: '--events events.csv' },
    });
  if (events !== '-' || cohort !== '-') return events;
  throw new FollowUpError({
    code: 'conflicting-flags',
    where: '--events',
    details: { problem: 'Standard input cannot be both cohort and events', instead: 'Name one of them as a file.' },
  });
}

/** Each protocol of --protocols; without it the one that each case names, else that of --protocol. */
async function standardsOf(
  { protocols }: AuditFlags,
  own: readonly SurveillanceProtocol[],
  today: string,
): Promise<AuditStandard[]> {
  if (protocols !== undefined) {
    const names = [...new Set(protocols.split(',').map((name) => name.trim()))];
    return Promise.all(
      names.map(async (name) => {
        const found = await findProtocol(name, today);
        return { id: found.id, protocolFor: () => found };
      }),
    );
  }
  const known = [...own, ...builtInProtocols];
  return [
    {
      id: null,
      protocolFor: (person) =>
        selectProtocol(presentCase(person, person.anchor.date), known, clinicalReference).protocol,
    },
  ];
}

const strangersNote = (ids: readonly string[]): string =>
  `note: events of ${ids.length} ${ids.length === 1 ? 'case that is' : 'cases that are'} not in the cohort were left out, for example ${plainLine(ids.slice(0, 3).join(', '))}.\n`;

function tellRejects(file: string, { first, count }: UnusedRows, say: (text: string) => void): void {
  for (const { line, field, message } of first)
    say(`rejected: ${plainLine(file)}, line ${line}${field ? `, ${plainLine(field)}` : ''}: ${plainLine(message)}\n`);
  if (count > first.length) say(`… and ${count - first.length} more in ${plainLine(file)}.\n`);
}
