/** `protocols list` and `protocols show` in a process of their own, for every protocol that ships. */
import { describe, expect, it } from 'vitest';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { linesBeyond } from '../support/display-width.js';
import { runCli } from '../support/run-cli.js';

const ids = builtInProtocols.map(({ id }) => id);

const stdoutOf = async (...args: string[]) => {
  const run = await runCli(['protocols', ...args]);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  return run.stdout;
};

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('protocols list', () => {
  it('names every protocol, within 80 columns, and is what protocols alone does', async () => {
    const table = await stdoutOf('list');
    for (const id of ids) expect(table).toMatch(new RegExp(`^${id} `, 'm'));
    expect(linesBeyond(80, table)).toEqual([]);
    expect(await stdoutOf()).toBe(table);
  });

  it('as JSON has every key that was promised', async () => {
    const entries = JSON.parse(await stdoutOf('list', '--format', 'json'));
    expect(entries.map(({ id }: { id: string }) => id)).toEqual(ids);
    const keys = ['id', 'title', 'population', 'verification', 'firstIntervalMonths', 'endMonth', 'status', 'reviewed'];
    for (const entry of entries) for (const key of keys) expect(entry, entry.id).toHaveProperty(key);
  });
});

describe('protocols show', () => {
  it.each(ids)('%s tells its populations, notes and sources within 80 columns', async (id) => {
    const text = await stdoutOf('show', id);
    const words = inOneLine(text);
    const protocol = builtInProtocols.find((each) => each.id === id);
    expect(words).toMatch(new RegExp(`^${id}: `));
    for (const { title } of protocol?.populations ?? []) expect(words).toContain(title);
    for (const note of protocol?.notes ?? []) expect(words).toContain(inOneLine(note));
    expect(linesBeyond(80, text)).toEqual([]);
    expect(text).not.toMatch(/[?!.]\.\s| \n/);
  });

  it.each(ids)('%s as JSON is the protocol itself, with its sources', async (id) => {
    const { sources, ...shown } = JSON.parse(await stdoutOf('show', id, '--format', 'json'));
    const { sources: _, ...protocol } = builtInProtocols.find((each) => each.id === id) ?? {};
    expect(shown).toEqual(protocol);
    const cited = builtInProtocols.find((each) => each.id === id)?.cites ?? [];
    expect(sources.map((source: { id: string }) => source.id)).toEqual(expect.arrayContaining([...cited]));
  });
});
