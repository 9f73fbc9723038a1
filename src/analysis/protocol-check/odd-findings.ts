/** What is valid but odd, so that somebody looks at it again. */
import { addMonths, isCalendarDate } from '../../domain/calendar-date.js';
import type { Population, SurveillanceProtocol } from '../../domain/surveillance-protocol.js';
import { rulesFor } from '../../planning/applicable-rules.js';
import { claimsOf } from './citation-findings.js';
import { type Finding, finding } from './finding.js';

const longestUsualInterval = 12;
const yearsBetweenReviews = 3;

export const oddFindings = (protocol: SurveillanceProtocol, today: string): Finding[] => [
  ...oddProvenance(protocol),
  ...oddPhases(protocol),
  ...withoutVisit(protocol),
  ...reviewedLongAgo(protocol, today),
  ...uncitedSources(protocol),
];

function oddProvenance(protocol: SurveillanceProtocol): Finding[] {
  const claims = claimsOf(protocol);
  const numbers = claims.filter(({ path }) => path[0] === 'rules');
  const ownChoice = numbers.every(({ verification }) => verification === 'expert-choice');
  return [
    ...(ownChoice
      ? [finding(['rules'], 'No number comes from a source: all are expert-choice', 'Cite a source, if there is one.')]
      : []),
    ...claims
      .filter(({ verification }) => verification === 'unverified')
      .map(({ path }) =>
        finding(
          [...path, 'verification'],
          'Unverified: known in general only',
          'Read the source, then say primary or secondary.',
        ),
      ),
  ];
}

const oddPhases = ({ rules }: SurveillanceProtocol): Finding[] =>
  rules.flatMap(({ phases = [] }, index) =>
    phases.flatMap(({ from, to, everyMonths }, position) => {
      const path = ['rules', index, 'phases', position];
      const longest = [everyMonths].flat().at(-1) ?? 0;
      return [
        ...(longest > longestUsualInterval
          ? [
              finding(
                [...path, 'everyMonths'],
                `${longest} months is a long interval`,
                'Make sure that it is in months.',
              ),
            ]
          : []),
        ...(to === null
          ? [
              finding(
                [...path, 'to'],
                'No end: planned to month 120 unless --years is given',
                'Name the last month, if the source does.',
              ),
            ]
          : []),
        ...(position === 0 && from !== 0
          ? [
              finding(
                [...path, 'from'],
                'The first phase does not begin at month 0',
                'Make sure that nothing is due before.',
              ),
            ]
          : []),
      ];
    }),
  );

const absencesFor = ({ id }: Population, { absent = [] }: SurveillanceProtocol) =>
  absent.filter(({ populations }) => populations?.includes(id) ?? true);

const withoutVisit = (protocol: SurveillanceProtocol): Finding[] =>
  protocol.populations.flatMap((population, index) =>
    [...rulesFor(population, protocol), ...absencesFor(population, protocol)].some(
      ({ assessment }) => assessment === 'clinic-visit',
    )
      ? []
      : [
          finding(
            ['populations', index],
            `No clinic visit is planned for ${population.id}`,
            'Add a rule, or say why under absent.',
          ),
        ],
  );

const reviewedLongAgo = ({ reviewed }: SurveillanceProtocol, today: string): Finding[] =>
  isCalendarDate(reviewed) && isCalendarDate(today) && addMonths(reviewed, 12 * yearsBetweenReviews) < today
    ? [finding(['reviewed'], `Not reviewed for ${yearsBetweenReviews} years`, 'Compare it with its source again.')]
    : [];

function uncitedSources(protocol: SurveillanceProtocol): Finding[] {
  const cited = new Set(claimsOf(protocol).flatMap(({ cites }) => cites));
  return (protocol.sources ?? []).flatMap(({ id }, index) =>
    cited.has(id) ? [] : [finding(['sources', index], `Nothing cites the source ${id}`, 'Cite it, or remove it.')],
  );
}
