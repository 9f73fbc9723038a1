/** `protocols list` and `protocols show`: the rules as people and programs read them. */
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

  it('gives the first interval and the end of each protocol as its source has them', async () => {
    const entries: { id: string; firstIntervalMonths: number; endMonth: number | null }[] = JSON.parse(
      await stdoutOf('list', '--format', 'json'),
    );
    const ends = entries.map(({ id, firstIntervalMonths, endMonth }) => [id, firstIntervalMonths, endMonth]);
    expect(ends).toEqual([
      ['general', 3, null],
      ['esmo-2021', 3, null],
      ['s1-de-2023-cutaneous', 3, 60],
      ['sarc005-uterine', 3, 60],
    ]);
  });
});

describe('protocols show', () => {
  it.each(ids)('%s tells its populations, rules, notes and sources within 80 columns', async (id) => {
    const text = await stdoutOf('show', id);
    const words = text.replace(/\s+/g, ' ');
    const protocol = builtInProtocols.find((each) => each.id === id);
    expect(text.startsWith(`${id}: ${protocol?.title}\n`)).toBe(true);
    for (const { title } of protocol?.populations ?? []) expect(words).toContain(title);
    for (const { assessment } of protocol?.rules ?? []) expect(words).toContain(assessment);
    for (const note of protocol?.notes ?? []) expect(words).toContain(note);
    expect(linesBeyond(80, text)).toEqual([]);
    expect(text).not.toMatch(/[?!.]\. | \n/);
  });

  it.each(ids)('%s as JSON is the protocol itself, with its sources', async (id) => {
    const { sources, ...shown } = JSON.parse(await stdoutOf('show', id, '--format', 'json'));
    const { sources: _, ...protocol } = builtInProtocols.find((each) => each.id === id) ?? {};
    expect(shown).toEqual(protocol);
    const cited = builtInProtocols.find((each) => each.id === id)?.cites ?? [];
    expect(sources.map((source: { id: string }) => source.id)).toEqual(expect.arrayContaining([...cited]));
  });
});
