/** Faults in the populations: ids, criteria that nobody meets, populations that an earlier one takes whole. */
import type { TierCriterion } from '../../domain/clinical-reference.js';
import type { SurveillanceProtocol } from '../../domain/surveillance-protocol.js';
import { rulesFor } from '../../planning/applicable-rules.js';
import { meetsCriteria } from '../../planning/meets-criteria.js';
import { caseGrid } from './case-grid.js';
import { type Finding, finding, repeated } from './finding.js';

export function populationFindings(protocol: SurveillanceProtocol, tierCriteria: readonly TierCriterion[]): Finding[] {
  const { populations } = protocol;
  return [
    ...repeated(populations.map(({ id }) => id)).map(({ id, index }) =>
      finding(['populations', index, 'id'], `There are two populations ${id}`, 'Give each an id of its own.'),
    ),
    ...populations.flatMap((population, index) =>
      rulesFor(population, protocol).length > 0
        ? []
        : [
            finding(
              ['populations', index],
              `Nothing is planned for ${population.id}`,
              'Add a rule for it, or remove it.',
            ),
          ],
    ),
    ...withoutCases(protocol, tierCriteria),
  ];
}

/** Walks the grid until every population has had a case of its own; a case belongs to the first that fits. */
function withoutCases({ populations }: SurveillanceProtocol, tierCriteria: readonly TierCriterion[]): Finding[] {
  const waiting = new Map(populations.map((population, index) => [index, { population, takenBy: new Set<string>() }]));
  for (const facts of caseGrid(
    populations.map(({ when }) => when),
    tierCriteria,
  )) {
    if (waiting.size === 0) return [];
    const [first, ...later] = populations.flatMap(({ when }, index) => (meetsCriteria(when, facts) ? [index] : []));
    if (first === undefined) continue;
    waiting.delete(first);
    for (const index of later) waiting.get(index)?.takenBy.add(populations[first]?.id ?? '');
  }
  return [...waiting].map(([index, { population, takenBy }]) => {
    const path = ['populations', index, 'when'];
    const earlier = [...takenBy].join(' and ');
    return earlier === ''
      ? finding(
          path,
          `No case can belong to ${population.id}`,
          'Correct its criteria: no tumour can meet them all and be planned.',
        )
      : finding(
          path,
          `Every case of ${population.id} belongs to ${earlier} already`,
          'A case belongs to the first population that fits: put the narrower one first.',
        );
  });
}
