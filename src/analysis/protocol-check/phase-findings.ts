/** Faults in the phases of a rule: every month must lie in exactly one phase, however the ranges are read. */
import { type Cadence, cadences } from '../../domain/patient-case.js';
import type { MonthsOrRange, SurveillancePhase } from '../../domain/surveillance-protocol.js';
import { resolveCadence } from '../../planning/resolve-cadence.js';
import { type Finding, finding, type Path } from './finding.js';

const written = (months: MonthsOrRange): string =>
  typeof months === 'number' ? `${months}` : `[${months.join(', ')}]`;

/** `path` is that of the rule. */
export function phaseFindings(phases: readonly SurveillancePhase[], path: Path): Finding[] {
  const places = phases.map((phase, index) => ({ phase, at: [...path, 'phases', index] }));
  const single = places.flatMap(({ phase, at }) => [...reversedRanges(phase, at), ...impossibleInterval(phase, at)]);
  // A reversed range would turn up again as a gap.
  return single.length > 0 ? single : underEitherCadence((cadence) => joints(phases, cadence, path));
}

const reversedRanges = (phase: SurveillancePhase, at: Path): Finding[] =>
  (['from', 'to', 'everyMonths'] as const).flatMap((key) => {
    const months = phase[key];
    if (!Array.isArray(months) || months[0] <= months[1]) return [];
    const todo = `Write ${written([months[1], months[0]])}.`;
    return [finding([...at, key], `The range ${written(months)} is the wrong way round`, todo)];
  });

const impossibleInterval = ({ everyMonths }: SurveillancePhase, at: Path): Finding[] =>
  [everyMonths].flat().some((months) => months < 1)
    ? [finding([...at, 'everyMonths'], 'An interval must be at least 1 month', 'Write the months between two dates.')]
    : [];

/** Once where both cadences find the same; otherwise with the cadence that finds it. */
function underEitherCadence(find: (cadence: Cadence) => Finding[]): Finding[] {
  const [first, ...others] = cadences.map((cadence) => find(cadence).map((each) => ({ ...each, cadence })));
  const same = (a: Finding, b: Finding): boolean => a.problem === b.problem && `${a.path}` === `${b.path}`;
  const all = [...(first ?? []), ...others.flat()];
  return all
    .filter((each, index) => all.findIndex((other) => same(other, each)) === index)
    .map(({ cadence, path, problem, todo }) => {
      const both = all.some((other) => other.cadence !== cadence && same(other, { path, problem, todo }));
      return finding(path, both ? problem : `${problem} (with the ${cadence} cadence)`, todo);
    });
}

/** Phases that end before they begin, and gaps or overlaps between neighbours. */
function joints(phases: readonly SurveillancePhase[], cadence: Cadence, path: Path): Finding[] {
  const resolved = resolveCadence(phases, cadence);
  return resolved.flatMap(({ from, to, phase }, index): Finding[] => {
    const at = [...path, 'phases', index];
    const before = resolved[index - 1];
    if (from >= to)
      return [finding([...at, 'to'], `The phase begins at month ${from} and ends at month ${to}`, 'End it later.')];
    if (!before || before.to === from) return [];
    if (before.phase.to === null) {
      const todo = 'Keep to: null for the last phase.';
      return [finding([...at, 'from'], 'The phase before has no end, so this one never begins', todo)];
    }
    const todo = `Begin it where the phase before ends: from: ${written(before.phase.to)}, not ${written(phase.from)}.`;
    const months = `Months ${Math.min(before.to, from)} to ${Math.max(before.to, from)}`;
    const problem = before.to < from ? `${months} belong to no phase` : `${months} belong to two phases`;
    return [finding([...at, 'from'], problem, todo)];
  });
}
