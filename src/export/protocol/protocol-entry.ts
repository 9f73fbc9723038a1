/** What a list of protocols says of each of them, and of each of its populations. */
import type { Citation } from '../../domain/citation.js';
import { leastOf, mostOf } from '../../domain/months-text.js';
import type { MonthsOrRange, SurveillanceProtocol, SurveillanceRule } from '../../domain/surveillance-protocol.js';
import type { Verification } from '../../domain/verification.js';

export interface PopulationEntry {
  id: string;
  title: string;
  /** Of the assessment that is done most often; null where none repeats. */
  firstInterval: MonthsOrRange | null;
  /** The last month; null: open. */
  endMonth: number | null;
  /** All that its numbers rest on. */
  verification: Verification[];
}

/** An element of `protocols list --format json`. */
export interface ProtocolEntry
  extends Pick<SurveillanceProtocol, 'id' | 'title' | 'version' | 'kind' | 'verification'> {
  population: string[];
  /** The shortest. */
  firstIntervalMonths: number | null;
  /** null: open. */
  endMonth: number | null;
  status: SurveillanceProtocol['status'];
  reviewed: string;
  /** Of the newest source; null where none gives a year. */
  year: number | null;
  populations: PopulationEntry[];
}

export function protocolEntry(protocol: SurveillanceProtocol, sources: readonly Citation[]): ProtocolEntry {
  const { id, title, version, kind, verification, status, reviewed } = protocol;
  const populations = protocol.populations.map((population): PopulationEntry => {
    const rules = protocol.rules.filter(({ populations: named }) => named?.includes(population.id) ?? true);
    const { firstInterval, endMonth } = reachOf(rules);
    return { id: population.id, title: population.title, firstInterval, endMonth, verification: restsOn(rules) };
  });
  const { firstInterval, endMonth } = reachOf(protocol.rules);
  const cited = sources.filter((source) => protocol.cites.includes(source.id));
  return {
    id,
    title,
    version,
    kind,
    population: populations.map((population) => population.title),
    verification,
    firstIntervalMonths: firstInterval === null ? null : leastOf(firstInterval),
    endMonth,
    status,
    reviewed,
    year: cited.reduce<number | null>((newest, { year }) => (year && year > (newest ?? 0) ? year : newest), null),
    populations,
  };
}

function reachOf(rules: readonly SurveillanceRule[]): Pick<PopulationEntry, 'firstInterval' | 'endMonth'> {
  const firsts = rules.flatMap(({ phases = [] }) => phases.slice(0, 1).map(({ everyMonths }) => everyMonths));
  const ends = rules.flatMap(({ phases = [], at = [] }) => [...phases.map(({ to }) => to), ...at]);
  return {
    firstInterval: firsts.toSorted((a, b) => leastOf(a) - leastOf(b) || mostOf(a) - mostOf(b))[0] ?? null,
    endMonth: ends.includes(null) ? null : Math.max(...ends.map((to) => (to === null ? 0 : mostOf(to)))),
  };
}

const restsOn = (rules: readonly SurveillanceRule[]): Verification[] => [
  ...new Set(
    rules.flatMap(({ phases = [], verification }) => [
      verification,
      ...phases.flatMap((phase) => phase.verification ?? []),
    ]),
  ),
];
