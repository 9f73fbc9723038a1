/** Criteria as a person reads them: `primary site extremity or trunk; grade G1 or low`. */
import type { PopulationCriteria } from './population-criteria.js';

const names = [
  ['tier', 'risk tier'],
  ['primarySite', 'primary site'],
  ['grade', 'grade'],
  ['depth', 'depth'],
  ['margin', 'margin'],
  ['integrity', 'tumour'],
  ['metastasis', 'metastasis'],
  ['nodes', 'nodes'],
  ['stage', 'stage'],
  ['course', 'course'],
] as const satisfies (readonly [keyof PopulationCriteria, string])[];

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function sizeText(asked: NonNullable<PopulationCriteria['sizeCm']>): string {
  if (asked === 'unknown') return 'size unknown';
  if ('above' in asked) return `larger than ${asked.above} cm`;
  return 'atMost' in asked ? `at most ${asked.atMost} cm` : 'size known';
}

/** Empty criteria, which everybody meets, are `any case`. */
export function criteriaText(criteria: PopulationCriteria): string {
  const listed = names.flatMap(([key, name]) => {
    const values: readonly string[] | undefined = criteria[key];
    return values ? [`${name} ${either(values)}`] : [];
  });
  const all = [
    ...listed,
    ...(criteria.sizeCm === undefined ? [] : [sizeText(criteria.sizeCm)]),
    ...(criteria.anthracycline ? ['an anthracycline was given'] : []),
    ...(criteria.anyOf ? [`either ${criteria.anyOf.map(criteriaText).join(', or ')}`] : []),
  ];
  return all.length === 0 ? 'any case' : all.join('; ');
}
