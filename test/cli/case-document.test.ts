/** Whatever a case file looks like, a change touches only the lines that change. */
import { describe, expect, it } from 'vitest';
import { appendEntry, extendEntry, removeLastEntry, setKey } from '../../src/cli/case-document.js';
import { readCaseFile } from '../../src/cli/case-file.js';
import { oddCaseFiles } from '../support/odd-case-files.js';

type Data = Record<string, unknown> & { log?: unknown[] };
const dataOf = (text: string): Data => Object(readCaseFile(text, 'p7').data);

const entries = [
  { on: '2025-07-14', outcome: 'done', did: 'chest-imaging', note: `"so: [so]" it's, # fine\n- {x}\t\u0085\u2028` },
  { on: '2025-07-21', outcome: 'booked', did: 'clinic-visit@m6', at: '09:30', zone: 'Europe/Oslo', place: 'yes' },
  { on: '2025-07-22', outcome: 'missed', did: 'chest-imaging@m6', place: 'Ålesund 2: etg.', note: '007', zone: '~' },
];

const layouts = Object.entries(oddCaseFiles).flatMap(([name, text]) => [
  [name, text],
  [`${name}, with CRLF`, text.replaceAll('\n', '\r\n')],
]);

/** The lines of `before` that are not found in `after`, in their order. */
function lostLines(before: string, after: string): string[] {
  let rest = after.split('\n');
  return before.split('\n').filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest = rest.slice(at + 1);
    return at < 0;
  });
}

describe.each(layouts)('%s', (_, text = '') => {
  const appended = entries.reduce((each, entry) => appendEntry(each, 'log', entry), text);

  it('takes entries into its log and keeps every other line', () => {
    expect(dataOf(appended)).toEqual({ ...dataOf(text), log: [...(dataOf(text).log ?? []), ...entries] });
    const lost = lostLines(text, appended);
    // A line that ends in a bracket, lacks its comma or its line break, or holds [] changes; no other does.
    expect(lost.length).toBeLessThanOrEqual(1);
    for (const line of lost) expect(appended).toContain(line.replace(/[\]}\s,]*(#.*)?\r?$/, '').replace(/\[$/, ''));
  });

  it('gives the last entry back, and at last an empty log', () => {
    const two = removeLastEntry(appended, 'log');
    expect(two).toBe(entries.slice(0, 2).reduce((each, entry) => appendEntry(each, 'log', entry), text));
    let rest = appended;
    for (let count = dataOf(appended).log?.length ?? 0; count > 0; count -= 1) rest = removeLastEntry(rest, 'log');
    expect(dataOf(rest)).toEqual({ ...dataOf(text), log: [] });
    expect(() => removeLastEntry(rest, 'log')).toThrow(RangeError);
  });

  it('takes a fact into an entry that is there', () => {
    const log = dataOf(appended).log ?? [];
    for (const index of [0, log.length - 1]) {
      const extended = extendEntry(appended, 'log', index, 'treatmentEnd', '2026-01-02');
      const expected = log.map((each, at) => (at === index ? { ...Object(each), treatmentEnd: '2026-01-02' } : each));
      expect(dataOf(extended)).toEqual({ ...dataOf(appended), log: expected });
      expect(lostLines(appended, extended).length).toBeLessThanOrEqual(1);
    }
    expect(() => extendEntry(appended, 'log', log.length, 'on', '2026-01-02')).toThrow(RangeError);
  });

  it('takes a key in and writes it anew in its place', () => {
    const calendar = { issuedOn: '2025-07-14', events: [{ course: 1, slot: 'chest-imaging@m3', cancelled: true }] };
    const first = setKey(setKey(text, 'revision', 7), 'calendar', { ...calendar, issuedOn: '2025-01-01' });
    const again = setKey(setKey(first, 'calendar', calendar), 'revision', 8);
    expect(dataOf(again)).toEqual({ ...dataOf(text), revision: 8, calendar });
    expect(lostLines(first, again).length).toBeLessThanOrEqual(2);
    expect(lostLines(text, again).length).toBeLessThanOrEqual(1);
  });

  it('keeps its line breaks', () => {
    const changed = setKey(appended, 'revision', 7);
    const isCrlf = text.includes('\r\n');
    expect(/[^\r]\n/.test(changed)).toBe(!isCrlf && changed.includes('\n'));
    expect(changed.includes('\r')).toBe(isCrlf);
  });
});

describe('an entry', () => {
  it('is one line of YAML, as a person would write it', () => {
    const entry = { on: '2025-07-14', outcome: 'done', did: 'chest-imaging@m3', at: '09:30', note: undefined };
    expect(appendEntry('id: p7\n', 'log', entry)).toBe(
      'id: p7\nlog:\n  - { on: 2025-07-14, outcome: done, did: chest-imaging@m3, at: 09:30 }\n',
    );
  });

  it('stands where the others stand, and comments stay with what they are about', () => {
    const text = 'log: # newest last\n    -   on: 2025-01-01 # first\n        did: x\n\n# end\nid: p7 # me\n';
    expect(appendEntry(text, 'log', { on: '2025-01-02', did: 'z' })).toBe(
      text.replace('did: x\n', 'did: x\n    -   on: 2025-01-02\n        did: z\n'),
    );
  });
});
