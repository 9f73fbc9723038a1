/** Faults between rules: ids, populations that are not there, two rules that plan the same slot, absences that are planned. */
import type { TierCriterion } from '../../domain/clinical-reference.js';
import { nearest } from '../../domain/nearest.js';
import type { SurveillanceProtocol, SurveillanceRule } from '../../domain/surveillance-protocol.js';
import { meetsCriteria } from '../../planning/meets-criteria.js';
import { caseGrid } from './case-grid.js';
import { didYouMean, type Finding, finding, repeated } from './finding.js';

export const ruleFindings = (protocol: SurveillanceProtocol, tierCriteria: readonly TierCriterion[]): Finding[] => [
  ...repeated(protocol.rules.map(({ id }) => id)).map(({ id, index }) =>
    finding(['rules', index, 'id'], `There are two rules ${id}`, 'Give each an id of its own.'),
  ),
  ...unknownPopulations(protocol),
  ...twins(protocol, tierCriteria),
  ...plannedAbsences(protocol),
];

const unknownPopulations = ({ populations, rules, absent = [] }: SurveillanceProtocol): Finding[] => {
  const known = populations.map(({ id }) => id);
  return Object.entries({ rules, absent }).flatMap(([section, entries]) =>
    entries.flatMap((entry, index) =>
      (entry.populations ?? []).flatMap((name, position) =>
        known.includes(name)
          ? []
          : [
              finding(
                [section, index, 'populations', position],
                `There is no population ${name}`,
                `${didYouMean(nearest(name, known))}Choose one of: ${known.join(', ')}.`,
              ),
            ],
      ),
    ),
  );
};

type ForPopulations = Pick<SurveillanceRule, 'populations'>;

/** The populations that both are for; without a list, a rule is for all. */
function shared(a: ForPopulations, b: ForPopulations, { populations }: SurveillanceProtocol): string[] {
  const isFor = ({ populations: named }: ForPopulations, id: string): boolean => named?.includes(id) ?? true;
  return populations.map(({ id }) => id).filter((id) => isFor(a, id) && isFor(b, id));
}

/** Rules that plan one assessment twice for the same case: their slots would bear the same key. */
function twins(protocol: SurveillanceProtocol, tierCriteria: readonly TierCriterion[]): Finding[] {
  return protocol.rules.flatMap((rule, index) => {
    const twin = protocol.rules
      .slice(0, index)
      .find((other) => other.assessment === rule.assessment && meet(other, rule, protocol, tierCriteria));
    if (!twin) return [];
    const problem = `Rules ${twin.id} and ${rule.id} both plan ${rule.assessment} for the same case`;
    return [finding(['rules', index], problem, 'Make one rule of them, with all phases, or part them by when.')];
  });
}

/** Whether one case can be planned by both rules; the grid is walked only where conditions could keep them apart. */
function meet(
  a: SurveillanceRule,
  b: SurveillanceRule,
  protocol: SurveillanceProtocol,
  tierCriteria: readonly TierCriterion[],
): boolean {
  const common = shared(a, b, protocol);
  if (common.length === 0 || !(a.when ?? b.when)) return common.length > 0;
  const conditions = [a.when ?? {}, b.when ?? {}];
  const populations = protocol.populations.filter(({ id }) => common.includes(id));
  for (const facts of caseGrid([...conditions, ...populations.map(({ when }) => when)], tierCriteria))
    if (
      conditions.every((when) => meetsCriteria(when, facts)) &&
      populations.some(({ when }) => meetsCriteria(when, facts))
    )
      return true;
  return false;
}

/** What is said to be left out must not be planned; a rule with a condition may well plan it for some. */
const plannedAbsences = (protocol: SurveillanceProtocol): Finding[] =>
  (protocol.absent ?? []).flatMap((absent, index) => {
    const rule = protocol.rules.find(
      (each) => each.assessment === absent.assessment && !each.when && shared(each, absent, protocol).length > 0,
    );
    if (!rule) return [];
    const problem = `${absent.assessment} is said to be left out, but rule ${rule.id} plans it`;
    return [finding(['absent', index], problem, 'Remove one of the two, or say for which populations each is.')];
  });
