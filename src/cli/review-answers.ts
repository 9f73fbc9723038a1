/** The end of the interview: all answers at a glance, what to change, and where to write. */
import { askedOf, caseFrom } from './case-from-answers.js';
import { exitCodes } from './exit-codes.js';
import { extrasKey } from './init-extra-questions.js';
import type { Answer, Answers, Question } from './init-question.js';
import { interview } from './interview.js';
import { InterviewEnded } from './interview-ended.js';
import { freeName, isYamlName, safeName } from './new-case-file.js';
import type { Prompter } from './prompter.js';

export interface Reviewed {
  answers: Answers;
  path: string;
}

const shown = (question: Question, answers: Answers): string => {
  const answer = answers.get(question.key) ?? '';
  const chosen: readonly string[] = typeof answer === 'string' ? [answer] : answer;
  const options = question.kind === 'text' ? [] : question.options(answers);
  const labels = chosen.map((each) => options.find(({ value }) => value === each)?.label ?? each);
  return labels.join(', ').replace(/^unknown$/, "I don't know") || 'none';
};

/** Shows the answers until they are to be written; `wanted` is the file that was named when the program was called. */
export async function reviewAnswers(
  given: Answers,
  wanted: string | undefined,
  today: string,
  prompter: Prompter,
): Promise<Reviewed> {
  let answers = given;
  let named = wanted;
  for (;;) {
    const path = freeName(named ?? safeName(String(caseFrom(answers)['id'])));
    const asked = askedOf(answers).filter(({ key }) => key !== extrasKey);
    prompter.tell(['Your answers:', ...asked.map((each) => `${each.short}: ${shown(each, answers)}`)].join('\n'));
    const next = await prompter.choose({ ask: 'Is this right?' }, [
      { value: 'write', label: `Yes: write it to ${path}` },
      { value: 'elsewhere', label: 'Yes, but write it to another file' },
      { value: 'change', label: 'No, change an answer' },
      { value: 'stop', label: 'Stop; nothing is written' },
    ]);
    if (next === 'stop') throw new InterviewEnded(exitCodes.cancelled);
    if (next === 'write') return { answers, path };
    if (next === 'change') answers = await change(answers, today, prompter);
    else named = await askName(path, prompter);
  }
}

async function askName(path: string, prompter: Prompter): Promise<string> {
  for (;;) {
    const name = await prompter.type(
      { ask: 'Which file?', help: 'A name that ends in .yaml, with its folder.' },
      { initial: path },
    );
    const free = isYamlName(name) && freeName(name) === name;
    if (free) return name;
    prompter.warn(isYamlName(name) ? 'That file exists already, and stays as it is.' : 'The name must end in .yaml.');
  }
}

/** One answer is asked again; a pseudonym made from date and site follows them. */
async function change(answers: Answers, today: string, prompter: Prompter): Promise<Answers> {
  const asked = askedOf(answers);
  const key = await prompter.choose(
    { ask: 'Which answer?' },
    asked.map((question) => ({ value: question.key, label: question.short, hint: shown(question, answers) })),
  );
  const id = asked.find((question) => question.key === 'id');
  const made = id?.kind === 'text' && id.otherwise?.(answers) === answers.get('id');
  const dropped = made && /^anchor|primarySite/.test(key) ? [key, 'id'] : [key];
  const kept = new Map<string, Answer>([...answers].filter(([each]) => !dropped.includes(each)));
  return interview(prompter, today, kept, new Map([...answers].filter(([each]) => each === key || each === extrasKey)));
}
