/** Faults in citations: every number says where it stands, and claims no more than its sources can carry. */
import type { Citation } from '../../domain/citation.js';
import { nearest } from '../../domain/nearest.js';
import type { SurveillanceProtocol } from '../../domain/surveillance-protocol.js';
import type { Verification } from '../../domain/verification.js';
import { didYouMean, type Finding, finding, type Path, repeated } from './finding.js';

/** A place that cites. */
export interface Claim {
  path: Path;
  cites: readonly string[];
  verification: Verification;
}

/** The protocol as a whole, every rule, every phase that says something of its own, every absence. */
export const claimsOf = ({ cites, verification, rules, absent = [] }: SurveillanceProtocol): Claim[] => [
  { path: [], cites, verification },
  ...rules.flatMap((rule, index): Claim[] => [
    { path: ['rules', index], ...rule },
    ...(rule.phases ?? []).flatMap((phase, position) =>
      phase.cites || phase.verification
        ? [
            {
              path: ['rules', index, 'phases', position],
              cites: phase.cites ?? rule.cites,
              verification: phase.verification ?? rule.verification,
            },
          ]
        : [],
    ),
  ]),
  ...absent.map((each, index) => ({ path: ['absent', index], ...each })),
];

export function citationFindings(protocol: SurveillanceProtocol, bibliography: readonly Citation[]): Finding[] {
  const own = protocol.sources ?? [];
  return [
    ...claimsOf(protocol).flatMap((claim) => claimFindings(claim, [...own, ...bibliography])),
    ...repeated(own.map(({ id }) => id)).map(({ id, index }) =>
      finding(['sources', index, 'id'], `There are two sources ${id}`, 'Give each an id of its own.'),
    ),
    ...own.flatMap(({ id, verification, via }, index) =>
      verification === 'secondary' && via === undefined
        ? [
            finding(
              ['sources', index],
              `Source ${id} is secondary, but via is missing`,
              'Say in via what was read instead.',
            ),
          ]
        : [],
    ),
  ];
}

function claimFindings({ path, cites, verification }: Claim, known: readonly Citation[]): Finding[] {
  const ids = known.map(({ id }) => id);
  const place = [...path, 'cites'];
  const unknown = cites.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : [
          finding(
            [...place, index],
            `There is no source ${id}`,
            `${didYouMean(nearest(id, ids))}Describe it under sources, or cite one of the bibliography.`,
          ),
        ],
  );
  if (unknown.length > 0 || (verification !== 'primary' && verification !== 'secondary')) return unknown;
  if (cites.length === 0)
    return [
      finding(
        place,
        `A source is missing: ${verification}, but nothing is cited`,
        'Cite it, or call it expert-choice.',
      ),
    ];
  const cited = known.filter(({ id }) => cites.includes(id));
  const carried = cited.some((source) => (verification === 'primary' ? source.verification === 'primary' : source.via));
  const problem =
    verification === 'primary'
      ? 'It is called primary, but no source that it cites was read itself'
      : 'It is called secondary, but no source that it cites says in via what was read instead';
  return carried ? [] : [finding([...path, 'verification'], problem, 'Correct this, or the source.')];
}
