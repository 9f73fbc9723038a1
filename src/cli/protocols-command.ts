/** `protocols list` and `protocols show`: the rules as people and programs read them. */
import { plainLine } from '../domain/plain-text.js';
import type { MonthsOrRange, SurveillanceProtocol, SurveillanceRule } from '../domain/surveillance-protocol.js';
import { verificationLabels } from '../domain/verification.js';
import { labelled, tableRow } from '../export/table-layout.js';
import { sourcesOf } from '../planning/sources-of.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import type { Session } from './session.js';
import { widthOf } from './terminal.js';

const highest = (months: MonthsOrRange): number => (typeof months === 'number' ? months : months[1]);
const rangeText = (months: MonthsOrRange): string => (typeof months === 'number' ? `${months}` : months.join('–'));

/** What `protocols list --format json` says of a protocol; endMonth null: open. */
function listEntry({ id, title, populations, rules, verification, status, reviewed, version }: SurveillanceProtocol) {
  const phases = rules.flatMap((rule) => rule.phases ?? []);
  const firsts = rules.flatMap((rule) => rule.phases?.[0]?.everyMonths ?? []).flat();
  const open = phases.some(({ to }) => to === null);
  return {
    id,
    title,
    version,
    population: populations.map((population) => population.title),
    verification,
    firstIntervalMonths: Math.min(...firsts),
    endMonth: open ? null : Math.max(...phases.map(({ to }) => (to === null ? 0 : highest(to)))),
    status,
    reviewed,
  };
}

export function listProtocols(format: 'table' | 'json', session: Session): void {
  const entries = builtInProtocols.map(listEntry);
  if (format === 'json') {
    session.print(`${JSON.stringify(entries, null, 2)}\n`);
    return;
  }
  const widths = [20, widthOf(session.terminal) - 51, 9, 6, 8];
  const rows = entries.map(({ id, population, firstIntervalMonths, endMonth, version }) =>
    tableRow(
      [
        id,
        population.join('; '),
        `${firstIntervalMonths} months`,
        endMonth === null ? 'open' : `m${endMonth}`,
        version,
      ],
      widths,
    ),
  );
  const head = tableRow(['ID', 'FOR', 'FIRST', 'END', 'VERSION'], widths);
  session.print(`${[head, ...rows].flat().join('\n')}\n`);
}

export async function showProtocol(id: string, format: 'table' | 'json', session: Session): Promise<void> {
  const { findProtocol } = await import('./find-protocol.js');
  const protocol = await findProtocol(id);
  const sources = sourcesOf(
    [...protocol.cites, ...protocol.rules.flatMap(({ cites }) => cites)],
    protocol,
    clinicalReference,
  );
  if (format === 'json') return session.print(`${JSON.stringify({ ...protocol, sources }, null, 2)}\n`);
  const width = widthOf(session.terminal);
  const lines = [
    `${protocol.id}: ${plainLine(protocol.title)}`,
    ...labelled(
      '  ',
      `${plainLine(protocol.issuer)}, version ${protocol.version}, ${protocol.status}, reviewed ${protocol.reviewed}. ${plainLine(protocol.summary)}`,
      width,
    ),
    ...protocol.populations.flatMap((population) => [
      '',
      plainLine(population.title),
      ...protocol.rules
        .filter(({ populations }) => populations?.includes(population.id) ?? true)
        .flatMap((rule) => ruleLines(rule, width)),
    ]),
    '',
    ...(protocol.notes ?? []).flatMap((note) => labelled('! ', plainLine(note), width)),
    ...sources.flatMap(({ title, issuer, doi }) =>
      labelled('- ', plainLine(`${title}. ${issuer}.${doi ? ` doi:${doi}` : ''}`), width),
    ),
  ];
  session.print(`${lines.join('\n')}\n`);
}

function ruleLines(
  { assessment, exam, phases = [], at = [], cites, verification, note }: SurveillanceRule,
  width: number,
): string[] {
  const parts = phases.map((phase) => {
    const to = phase.to === null ? 'open end' : `month ${rangeText(phase.to)}`;
    const sure =
      phase.verification && phase.verification !== verification ? ` (${verificationLabels[phase.verification]})` : '';
    return `every ${rangeText(phase.everyMonths)} to ${to}${sure}`;
  });
  const single = at.map((month) => `once at month ${month}`);
  const notes = [note, ...phases.map((phase) => phase.note)].flatMap((text) => (text ? [plainLine(text)] : []));
  const text = `${exam ? `${exam}: ` : ''}${[...parts, ...single].join(', then ')} [${cites.join(', ')}; ${verification}]`;
  return [
    ...labelled(`  ${assessment.padEnd(16)}`, text, width),
    ...notes.flatMap((each) => labelled(' '.repeat(18), each, width)),
  ];
}
