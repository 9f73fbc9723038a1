/** Whoever leaves the interview, at whatever question and in whatever way, leaves nothing behind. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.js';
import { type Interview, interviews } from '../support/interviews.js';
import { hasPseudoTerminal, keys, PseudoTerminal } from '../support/pseudo-terminal.js';

/** Answers so many questions, and leaves at the next. */
async function left({ replies }: Interview, after: number, leave: (terminal: PseudoTerminal) => void) {
  const cwd = aFolder();
  const terminal = new PseudoTerminal(['init'], cwd);
  for (const [question, reply] of replies.slice(0, after)) await terminal.answer(question, reply);
  await terminal.see(`◆  ${replies[after]?.[0]}`);
  await terminal.see('└');
  leave(terminal);
  return { exitCode: await terminal.exitCode, files: readdirSync(cwd), screen: terminal.screen, raw: terminal.raw };
}

const everyReply = interviews.flatMap((person) =>
  person.replies.map(([question], after) => ({ who: person.who, question, after, person })),
);
/** Each question once, and one interview whole, with all its corrections. */
const places = everyReply.filter(
  ({ question, who }, index) =>
    who.includes('mistypes') || everyReply.findIndex((each) => each.question === question) === index,
);
const [somebody] = interviews;

describe.runIf(hasPseudoTerminal)('nothing is left behind by', { concurrent: true }, () => {
  it.each(places)('Ctrl-C at "$question" ($who, after $after answers)', async ({ person, after }) => {
    const { exitCode, files, screen, raw } = await left(person, after, (terminal) => terminal.press(keys.interrupt));
    expect({ exitCode, files }).toEqual({ exitCode: 130, files: [] });
    expect(screen).toMatch(/Nothing was written\.\n$/);
    // The cursor is shown again.
    expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
  });

  it.each([
    ['Esc', keys.escape],
    ['Ctrl-D', keys.end],
  ])('%s', async (_, key) => {
    for (const after of [0, 1, 9]) {
      if (!somebody) continue;
      const { exitCode, files, screen } = await left(somebody, after, (terminal) => terminal.press(key));
      expect({ exitCode, files }).toEqual({ exitCode: 130, files: [] });
      expect(screen).toMatch(/Nothing was written\.\n$/);
    }
  });

  it('a terminal that is closed', async () => {
    const cwd = aFolder();
    const terminal = new PseudoTerminal(['init'], cwd);
    for (const [question, reply] of somebody?.replies.slice(0, 3) ?? []) await terminal.answer(question, reply);
    await terminal.see('What grade');
    expect(await terminal.hangUp()).toBe(true);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    ['Is this right?', 130],
    ['What now?', 1],
  ])('the answer to stop at "%s"', async (question, expected) => {
    const person = interviews.find(({ replies }) => replies.some(([each]) => each === question));
    const after = person?.replies.findIndex(([each]) => each === question) ?? -1;
    if (!person || after < 0) return expect.fail('nobody is asked that');
    const cwd = aFolder();
    const terminal = new PseudoTerminal(['init'], cwd);
    for (const [each, reply] of person.replies.slice(0, after)) await terminal.answer(each, reply);
    await terminal.answer(question, 'Stop');
    expect({ exitCode: await terminal.exitCode, files: readdirSync(cwd) }).toEqual({ exitCode: expected, files: [] });
    expect(terminal.screen).toMatch(/Nothing was written\.\n$/);
  });
});
