/** Questions at the terminal: on standard error, so that standard output stays free for the plan. */
import { styleText } from 'node:util';
import type { CANCEL_SYMBOL } from '@clack/prompts';
import { plainText } from '../domain/plain-text.js';
import { wrapped } from '../export/table-layout.js';
import { exitCodes } from './exit-codes.js';
import { InterviewEnded } from './interview-ended.js';
import type { Prompter, PromptWords } from './prompter.js';

const { stdin: input, stderr: output } = process;

/** Clack's guide is a bar and two blanks. */
const guideWidth = 3;
const widest = 100;

const fitted = (text: string): string[] =>
  wrapped(plainText(text), Math.max(20, Math.min(widest, output.columns || 80) - guideWidth - 1));

/** Clack wraps the words of a list itself, but puts no bar before the further lines of a text. */
const bar = (line: string): string => `\n${styleText('gray', line)}  `;

const message = ({ ask, help }: PromptWords, newline: string): string =>
  [...fitted(ask).map((line) => styleText('bold', line)), ...(help ? fitted(help) : [])].join(newline);

/** The answer; Ctrl-C, Esc, Ctrl-D or a terminal that is gone end the interview. */
async function answered<T>(ask: (signal: AbortSignal) => Promise<T | typeof CANCEL_SYMBOL>): Promise<T> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  for (const event of ['end', 'close', 'error']) input.once(event, leave);
  try {
    const answer = await ask(gone.signal);
    if (typeof answer === 'symbol') throw new InterviewEnded(exitCodes.cancelled);
    return answer;
  } finally {
    for (const event of ['end', 'close', 'error']) input.off(event, leave);
  }
}

/** Without colours where `colour` is false: clack looks at the environment alone. */
export async function clackPrompter(colour: boolean): Promise<Prompter> {
  const clack = await import('@clack/prompts');
  if (!colour) process.env['NO_COLOR'] = '1';
  clack.updateSettings({ aliases: { '\u0004': 'cancel' } });
  const terminal = { input, output };
  return {
    tell: (text) => clack.log.message(fitted(text), { output }),
    warn: (text) => clack.log.message(fitted(text), { symbol: styleText('bold', '!'), output }),
    choose: (words, options, initial) =>
      answered((signal) =>
        clack.select<string>({
          ...terminal,
          signal,
          message: message(words, '\n'),
          options: [...options],
          ...(initial !== undefined && { initialValue: initial }),
        }),
      ),
    tick: (words, options, initial) =>
      answered((signal) =>
        clack.multiselect<string>({
          ...terminal,
          signal,
          message: message(words, '\n'),
          options: [...options],
          initialValues: [...initial],
          required: false,
        }),
      ),
    type: async (words, { placeholder = '', otherwise, initial = '' }) => {
      const typed = await answered((signal) =>
        clack.text({
          ...terminal,
          signal,
          message: message(words, bar(clack.S_BAR)),
          placeholder: otherwise || placeholder,
          defaultValue: otherwise ?? '',
          initialValue: initial,
        }),
      );
      return typed.trim() || (otherwise ?? '');
    },
  };
}
