/** `init`: an interview, a case file, and its plan. */

import { FollowUpError } from '../domain/fault.js';
import { plainLine } from '../domain/plain-text.js';
import { FileProblem, fileProblems } from '../io/file-problem.js';
import { checkFolderFor, isTaken } from '../io/new-file.js';
import { writeFiles } from '../io/write-files.js';
import { caseFileText } from './case-file-text.js';
import { checkedCase } from './case-from-answers.js';
import { clackPrompter } from './clack-prompter.js';
import type { Answers } from './init-question.js';
import { interview } from './interview.js';
import { checkName } from './new-case-file.js';
import { planCommand } from './plan-command.js';
import type { Prompter } from './prompter.js';
import { reviewAnswers } from './review-answers.js';
import type { Session } from './session.js';
import { wantsColour } from './terminal.js';

const welcome = `Some questions about the tumour and its treatment, and you get a plan of follow-up. Have the discharge letter and the pathology report at hand if you can; where you do not know, say so: it is never taken as favourable. Ctrl-C leaves at any time, and nothing is written before the end.`;

export async function initCommand(
  file: string | undefined,
  flags: { color: boolean },
  session: Session,
): Promise<void> {
  checkTerminal();
  if (file !== undefined) {
    checkName(file);
    checkFolderFor(file);
  }
  const prompter = await clackPrompter(wantsColour({ ...session.terminal, isTerminal: true }, flags.color));
  prompter.tell(welcome);
  if (file !== undefined && isTaken(file))
    prompter.warn(`${plainLine(file)} exists already and stays as it is; you will be offered another name.`);
  const path = await writeAnswers(await interview(prompter, session.today), file, session, prompter);
  await planCommand(
    path,
    {
      output: [],
      force: false,
      quiet: false,
      color: flags.color,
      all: false,
      bookAhead: 28,
      calendarSpan: 'target',
      update: false,
    },
    session,
  );
  session.say(nextSteps(path));
}

/** Questions come on standard error and answers from standard input; standard output may be a file. */
function checkTerminal(): void {
  if (process.stdin.isTTY && process.stderr.isTTY) return;
  const details = {
    problem: 'The questions need a terminal, and there is none',
    instead:
      'Give the facts as flags (lms-followup plan --help), or write a case file (the README has one to copy) and run: lms-followup plan <file>',
  };
  throw new FollowUpError({ code: 'conflicting-flags', where: 'init', details });
}

/** Writes once all is answered. Where it cannot, no answer is lost: another place is asked for. */
async function writeAnswers(given: Answers, wanted: string | undefined, session: Session, prompter: Prompter) {
  let [answers, named] = [given, wanted];
  for (;;) {
    const reviewed = await reviewAnswers(answers, named, session.today, prompter);
    const { path } = reviewed;
    try {
      writeFiles([{ path, text: caseFileText(reviewed.answers, checkedCase(reviewed.answers, session.today)) }], false);
      return path;
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      prompter.warn(`${plainLine(path)} could not be written: ${fileProblems[error.kind]}. Choose another file.`);
      [answers, named] = [reviewed.answers, path];
    }
  }
}

/** As a shell reads it. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

function nextSteps(path: string): string {
  const file = quoted(plainLine(path));
  const calendar = quoted(plainLine(path.replace(/\.ya?ml$/i, '.ics')));
  return `
Wrote ${plainLine(path)}, readable by you only. What you can do with it:
  lms-followup plan ${file} -o ${calendar}
    a calendar for your phone
  lms-followup record ${file} done chest-imaging --on <date>
    note what was done, booked or missed
  lms-followup status ${file}
    what is due, and what comes next
`;
}
