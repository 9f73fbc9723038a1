/** One protocol on a page: what it is, its table for each population, what it leaves out, and where all of it stands. */
import { assessmentLabels } from '../../domain/assessment.js';
import type { Citation } from '../../domain/citation.js';
import { criteriaText } from '../../domain/criteria-text.js';
import { anchorLabels } from '../../domain/patient-case.js';
import { plainLine } from '../../domain/plain-text.js';
import type { Population, SurveillanceProtocol } from '../../domain/surveillance-protocol.js';
import { verificationLabels } from '../../domain/verification.js';
import type { View } from '../export-options.js';
import { section } from '../section.js';
import { sourceText } from '../source-text.js';
import { labelled } from '../table-layout.js';
import { scheduleTable } from './schedule-table.js';

export function protocolPage(protocol: SurveillanceProtocol, sources: readonly Citation[], display: View): string {
  const lines = [
    ...labelled('', `${protocol.id}: ${plainLine(protocol.title)}`, display.width).map((line) =>
      display.paint('heading', line),
    ),
    ...headLines(protocol).flatMap(([label, text]) => labelled(label.padEnd(14), plainLine(text), display.width)),
    '',
    ...protocol.populations.flatMap((population) => [...populationBlock(population, protocol, display), '']),
    ...section('Left out on purpose', absences(protocol), '- ', display),
    ...section('Notes', protocol.notes ?? [], '- ', display),
    ...section(
      'Sources',
      sources.map((source) => `${source.id}: ${sourceText(source)}`),
      '- ',
      display,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function headLines({
  issuer,
  version,
  kind,
  status,
  reviewed,
  anchor,
  verification,
  summary,
}: SurveillanceProtocol): [label: string, text: string][] {
  return [
    ['Issued by', `${issuer} (version: ${version})`],
    ['Kind', `${kind}, ${status}; last compared with its source on ${reviewed}`],
    ['Counts from', `${anchorLabels[anchor.event]}${anchor.stated ? '' : ' (inferred: the source does not say)'}`],
    ['As a whole', `${verificationLabels[verification]} (${verification})`],
    ['In short', summary],
  ];
}

function populationBlock(population: Population, { rules }: SurveillanceProtocol, { width, paint }: View): string[] {
  const own = rules.filter(({ populations }) => populations?.includes(population.id) ?? true);
  return [
    paint('strong', plainLine(population.title)),
    ...labelled('  For: ', criteriaText(population.when), width),
    ...scheduleTable(own, width),
    ...(population.note ? labelled('    ', plainLine(population.note), width) : []),
  ];
}

const absences = ({ absent = [], populations }: SurveillanceProtocol): string[] =>
  absent.map(({ assessment, populations: named, why, cites, verification }) => {
    const titles = populations.filter(({ id }) => named?.includes(id)).map(({ title }) => title);
    const whom = titles.length > 0 ? ` (${titles.join('; ')})` : '';
    return `${assessmentLabels[assessment].name}${whom}: ${why} [${[...cites, verification].join(', ')}]`;
  });
