/** The interview: asks what is still open, checks each answer at once, and asks again what does not fit. */
import type { Fault } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import { askedOf, faultsIn } from './case-from-answers.js';
import { exitCodes } from './exit-codes.js';
import { type Answer, type Answers, type DeadEnd, dontKnow, type Question } from './init-question.js';
import { InterviewEnded } from './interview-ended.js';
import type { Prompter } from './prompter.js';

/**
 * Asks every question that matters and has no answer in `known`, until all answers fit together; gives all answers.
 * `before` are answers that a person wants to change: they are offered again.
 */
export async function interview(
  prompter: Prompter,
  today: string,
  known: Answers = new Map(),
  before: Answers = new Map(),
): Promise<Answers> {
  const answers = new Map(known);
  const earlier = new Map([...known, ...before]);
  for (;;) {
    const open = askedOf(answers).find(({ key }) => !answers.has(key));
    if (open === undefined) return answers;
    const answer = await put(open, answers, earlier.get(open.key), prompter);
    const insists = answer === earlier.get(open.key);
    earlier.set(open.key, answer);
    if ('end' in open && open.end?.answer === answer) {
      await offerToStop(open.end, prompter);
      continue;
    }
    answers.set(open.key, answer);
    for (const fault of faultsIn(answers, today)) {
      prompter.warn(wordsFor(fault));
      const named = questionOf(fault, answers) ?? open.key;
      answers.delete(insists && named === open.key ? (otherSide(fault, answers) ?? named) : named);
    }
  }
}

/** Where somebody stays with an answer, the stage may be wrong: the one fact that the others can contradict. */
const otherSide = ({ code }: Fault, answers: Answers): string | undefined =>
  code === 'contradiction' || code === 'metastasis-unstated'
    ? askedOf(answers).find(({ key }) => key === 'riskFactors.stage' && answers.has(key))?.key
    : undefined;

const meansUnknown = /^(\?|unknown|(i )?(don.?t|do not) know|no idea)$/i;

async function put(question: Question, answers: Answers, earlier: Answer | undefined, prompter: Prompter) {
  const { ask, help } = question;
  const text = typeof earlier === 'string' ? earlier : undefined;
  if (question.kind === 'one') {
    const options = question.options(answers);
    // Enter alone must never state a favourable fact.
    return prompter.choose({ ask, help }, options, text ?? (options.includes(dontKnow) ? dontKnow.value : undefined));
  }
  if (question.kind === 'several')
    return prompter.tick({ ask, help }, question.options(answers), Array.isArray(earlier) ? earlier : []);
  const otherwise = question.otherwise?.(answers);
  // Where Enter alone means something, nothing may stand there already.
  const initial = otherwise === undefined ? text : undefined;
  const typed = await prompter.type({ ask, help }, { placeholder: question.placeholder, otherwise, initial });
  if (otherwise !== undefined && meansUnknown.test(typed)) return otherwise;
  // Many write 8,5; nothing else here is a number with one comma.
  return /^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed;
}

async function offerToStop({ words }: DeadEnd, prompter: Prompter): Promise<void> {
  prompter.warn(words);
  const next = await prompter.choose({ ask: 'What now?' }, [
    { value: 'stop', label: 'Stop here; nothing is written' },
    { value: 'again', label: 'Answer the question again' },
  ]);
  if (next === 'stop') throw new InterviewEnded(exitCodes.notPlanned);
}

/** The question whose answer the fault names; `preferences.clinicDays.0` belongs to `preferences.clinicDays`. */
const questionOf = ({ where = '' }: Fault, answers: Answers): string | undefined =>
  askedOf(answers).find(({ key }) => answers.has(key) && (where === key || where.startsWith(`${key}.`)))?.key;

/** The program's own words, but for the advice to give flags. */
function wordsFor(fault: Fault): string {
  const { what, todo } = faultText(fault);
  const advice = todo.split(/(?<=\.) /).filter((sentence) => !sentence.includes('--'));
  return [`${what}.`, ...advice].join(' ');
}
