/** Where the dates of an event come from, and how sure that is. */
import type { Citation } from '../../domain/citation.js';
import type { FollowUpPlan, PlannedAssessment } from '../../domain/follow-up-plan.js';
import { verificationLabels } from '../../domain/verification.js';
import { type EscapedText, escaped } from './content-line.js';

type Sourced = Pick<FollowUpPlan, 'protocol' | 'sources'>;

/** The trips of a plan repeat a few combinations of rules, and cohorts write millions of trips. */
const written = new WeakMap<Sourced, Map<string, EscapedText>>();

/** The protocol, the rules that put these slots into the plan, and the publications that the rules cite. */
export function sourceText(slots: readonly PlannedAssessment[], plan: Sourced): EscapedText {
  const ofPlan = written.get(plan) ?? new Map<string, EscapedText>();
  written.set(plan, ofPlan);
  let key = '';
  for (const { rule, verification, cites } of slots) key += `${rule} ${verification} ${cites.join(' ')}|`;
  const known = ofPlan.get(key);
  if (known) return known;
  const text = escaped(sentencesFor(slots, plan).join('\n'));
  ofPlan.set(key, text);
  return text;
}

function sentencesFor(slots: readonly PlannedAssessment[], { protocol, sources }: Sourced): string[] {
  const cited = sources.filter(({ id }) => slots.some(({ cites }) => cites.includes(id)));
  return [
    `Source: ${protocol.title}, version ${protocol.version}.`,
    ...ruleSentences(slots),
    ...cited.map(citationSentence),
  ];
}

/** One line for all rules of which we are equally sure. */
const ruleSentences = (slots: readonly PlannedAssessment[]): string[] =>
  [...new Set(slots.map(({ verification }) => verification))].map((verification) => {
    const rules = slots.filter((slot) => slot.verification === verification).map(({ rule }) => rule);
    return `${rules.length > 1 ? 'Rules' : 'Rule'} ${rules.join(', ')}: ${verificationLabels[verification]}.`;
  });

const citationSentence = ({ title, issuer, locator, doi, verification }: Citation): string => {
  const parts = [title, issuer, locator, doi && `https://doi.org/${doi}`].filter(Boolean);
  return `Cited: ${parts.join(', ')} (${verificationLabels[verification]}).`;
};
