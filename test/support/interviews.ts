/** The people of fixtures/interviews: what each is asked and answers, in order, and the case that must come of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Reply = string | readonly string[];

export interface Interview {
  who: string;
  /** How the question begins, and the answer: typed, or the beginnings of the options. */
  replies: readonly (readonly [question: string, reply: Reply])[];
  /** The case file, as data. */
  written: Record<string, unknown>;
}

interface Written {
  who: string;
  replies: Record<string, Reply>[];
  case: Record<string, unknown>;
}

const folder = new URL('../../fixtures/interviews/', import.meta.url);

export const interviews: readonly Interview[] = readdirSync(folder).map((name) => {
  const { who, replies, case: written } = parse(readFileSync(new URL(name, folder), 'utf8')) as Written;
  return { who, replies: replies.flatMap((reply) => Object.entries(reply)), written };
});
