/** Why there is nothing to do for a case. */
import type { CaseStatus } from '../../domain/case-status.js';
import type { Closure } from '../../domain/follow-up-plan.js';
import { stopLabels } from '../../domain/log-entry.js';
import { dayInWords } from '../date-words.js';

const closures = {
  death: 'There is nothing to arrange.',
  transfer: 'The other clinic gives the dates from there.',
  discharge: 'There is nothing to arrange. New symptoms: call the treating team.',
  choice: 'There is nothing to arrange. If that changes, the treating team is the one to call.',
} as const satisfies Record<Exclude<Closure['by'], 'recurrence'>, string>;

function closureText({ on, by }: Closure): string {
  return by === 'recurrence'
    ? `This course ended with the recurrence of ${dayInWords(on)}. During treatment the treating team decides what is done and when. Once it has ended, its last day opens the next course: lms-followup record <case-file> recurrence --on ${on} --treatment-end <YYYY-MM-DD>.`
    : `Follow-up ended on ${dayInWords(on)} (${stopLabels[by]}). ${closures[by]}`;
}

/** `p4, p9: Follow-up ended on …`: each reason once. */
export function idleTexts(cases: readonly CaseStatus[]): string[] {
  const ids = new Map<string, string[]>();
  for (const each of cases) {
    const text = idleText(each);
    if (text) ids.set(text, [...(ids.get(text) ?? []), each.plan.case.id]);
  }
  return [...ids].map(([text, named]) => `${named.join(', ')}: ${text}`);
}

/** One calm line; null while the plan has dates ahead or something to make up for. */
export function idleText({ plan }: CaseStatus): string | null {
  if (plan.closed) return closureText(plan.closed);
  const { assessments, asOf } = plan;
  return assessments.some(({ target, window }) => target >= asOf || window.latest >= asOf)
    ? null
    : 'No later date is planned: ask the treating team how to go on.';
}
