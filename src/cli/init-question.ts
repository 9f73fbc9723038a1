/** What a question of the interview is: its words, its answers, and the key of a case file that it fills. */

export interface AnswerOption {
  value: string;
  label: string;
  /** Shown while the option is the one at hand. */
  hint?: string;
}

/** As given: a word or text, or the words that were ticked; '' for what stays out of the file. */
export type Answer = string | readonly string[];
export type Answers = ReadonlyMap<string, Answer>;

interface Words {
  /** The key of a case file. */
  key: string;
  ask: string;
  /** Why it matters, and where the answer stands. */
  help: string;
  /** Its name in the summary. */
  short: string;
  /** Beside the value in the file. */
  comment?: string;
  /** Absent: always asked. */
  when?: (answers: Answers) => boolean;
}

/** An answer with which no plan can be made, and what to do then. */
export interface DeadEnd {
  answer: string;
  words: string;
}

export type Question = Words &
  (
    | { kind: 'one'; options: (answers: Answers) => readonly AnswerOption[]; end?: DeadEnd }
    | { kind: 'several'; options: (answers: Answers) => readonly AnswerOption[] }
    | {
        kind: 'text';
        placeholder?: string;
        /** What Enter alone means; absent: something must be typed. */
        otherwise?: (answers: Answers) => string;
      }
  );

export const dontKnow: AnswerOption = { value: 'unknown', label: "I don't know" };

export const isTicked = (answers: Answers, key: string, word: string): boolean => {
  const answer = answers.get(key);
  return Array.isArray(answer) && answer.includes(word);
};
