/** Whoever asks a person: the terminal in the program, a script in a test. Everything here throws InterviewEnded if the person leaves. */
import type { AnswerOption } from './init-question.js';

export interface Prompter {
  /** Something the person should know before the next question. */
  tell: (text: string) => void;
  /** Something that stands in the way. */
  warn: (text: string) => void;
  choose: (words: PromptWords, options: readonly AnswerOption[], initial?: string) => Promise<string>;
  tick: (
    words: PromptWords,
    options: readonly AnswerOption[],
    initial: readonly string[],
  ) => Promise<readonly string[]>;
  /** What was typed, without blanks around it; `otherwise` if nothing was. */
  type: (words: PromptWords, typing: Typing) => Promise<string>;
}

export interface PromptWords {
  ask: string;
  help?: string;
}

export interface Typing {
  placeholder?: string | undefined;
  otherwise?: string | undefined;
  /** What is there already, to be edited. */
  initial?: string | undefined;
}
