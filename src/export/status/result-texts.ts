/** How long results take, and what was done outside the plan, a sentence each. */
import { assessmentLabels } from '../../domain/assessment.js';
import { daysBetween } from '../../domain/calendar-date.js';
import type { CaseStatus, ResultDelay } from '../../domain/case-status.js';
import { examLabels } from '../../domain/exam.js';
import type { FollowUpPlan } from '../../domain/follow-up-plan.js';
import { assessmentOf, type LogEntry } from '../../domain/log-entry.js';
import { plainLine } from '../../domain/plain-text.js';
import { counted } from '../counted.js';
import { dayInWords } from '../date-words.js';
import { tripName } from '../trip-words.js';

/** Those given, latest three; those that somebody waits for; and the next planned. */
export function resultTexts({ results }: CaseStatus): string[] {
  const [next] = results.filter(({ state }) => state === 'planned');
  const given = results.filter(({ state }) => state === 'given').slice(-3);
  const latest = results.findLast(({ state }) => state !== 'planned');
  const awaited = results.filter(({ state, scanOn }) => state === 'awaited' && scanOn === latest?.scanOn);
  return [...given, ...awaited, ...(next ? [next] : [])].map(resultText);
}

function resultText({ exams, scanOn, ...result }: ResultDelay): string {
  const scan = `${tripName(exams)} of ${dayInWords(scanOn)}`;
  if (result.state === 'awaited')
    return `${scan}: no day of the result is recorded. If you have not been told it, call the treating team.`;
  const days = result.days === 0 ? 'the same day' : counted(result.days, 'day');
  return result.state === 'given'
    ? `${scan}: result on ${dayInWords(result.resultOn)}, ${days}.`
    : `${scan}: planned for the visit on ${dayInWords(result.resultOn)}, ${days}.`;
}

/** By day. */
export const unscheduledTexts = ({ unscheduled = [] }: FollowUpPlan): string[] =>
  unscheduled.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(unscheduledText);

function unscheduledText({ on, did = '', exam, outcome, resultOn, note }: LogEntry): string {
  const assessment = assessmentOf(did);
  const what = exam ? examLabels[exam] : assessment ? assessmentLabels[assessment].name : did;
  const result = resultOn ? `, result on ${dayInWords(resultOn)} (${counted(daysBetween(on, resultOn), 'day')})` : '';
  return plainLine(`${dayInWords(on)}: ${what}, ${outcome}${result}${note ? `. ${note}` : ''}`);
}
