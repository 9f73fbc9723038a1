/** Where the dates of an event come from, and how sure that is. */
import type { Citation } from '../../domain/citation.js';
import type { FollowUpPlan, PlannedAssessment } from '../../domain/follow-up-plan.js';
import { verificationLabels } from '../../domain/verification.js';

type Sourced = Pick<FollowUpPlan, 'protocol' | 'sources'>;

/** The trips of a plan repeat a few combinations of rules, and cohorts write millions of trips. */
const written = new WeakMap<Sourced, Map<string, string[]>>();

/** The protocol, the rules that put these slots into the plan, and the publications that the rules cite. */
export function sourceSentences(slots: readonly PlannedAssessment[], plan: Sourced): string[] {
  const ofPlan = written.get(plan) ?? new Map<string, string[]>();
  written.set(plan, ofPlan);
  const key = slots.map(({ rule, verification, cites }) => `${rule} ${verification} ${cites.join(' ')}`).join('|');
  const sentences = ofPlan.get(key) ?? sentencesFor(slots, plan);
  ofPlan.set(key, sentences);
  return sentences;
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
