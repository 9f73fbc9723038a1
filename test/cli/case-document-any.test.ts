/** Whatever is typed, and in whatever order a file is changed, it says afterwards what a list in memory would say. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry, extendEntry, removeLastEntry, setKey } from '../../src/cli/case-document.js';
import { readCaseFile } from '../../src/cli/case-file.js';
import { oddCaseFiles } from '../support/odd-case-files.js';

type Data = Record<string, unknown> & { log?: Record<string, unknown>[] };
const dataOf = (text: string): Data => Object(readCaseFile(text, 'p7').data);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...':#-{}[],&*!|>%@`"\'\\ \n\t~?0aé') }),
  fc.constantFrom(
    'yes',
    'No',
    'null',
    '~',
    '.inf',
    '0x1f',
    '1e3',
    '12:30:45',
    '2026-06-08',
    '---',
    '...',
    '<<',
    '=',
    '.',
  ),
);

const entry = fc.record({ on: fc.constant('2026-06-08'), note: anyText, place: anyText }, { requiredKeys: ['on'] });

type Step = (text: string, data: Data) => [text: string, data: Data];

const step: fc.Arbitrary<Step> = fc.oneof(
  entry.map(
    (added): Step =>
      (text, data) => [appendEntry(text, 'log', added), { ...data, log: [...(data.log ?? []), { ...added }] }],
  ),
  fc.constant<Step>((text, data) =>
    data.log?.length ? [removeLastEntry(text, 'log'), { ...data, log: data.log.slice(0, -1) }] : [text, data],
  ),
  anyText.map(
    (value): Step =>
      (text, data) => {
        const log = data.log ?? [];
        const last = log.at(-1);
        if (!last || 'zone' in last) return [text, data];
        return [
          extendEntry(text, 'log', log.length - 1, 'zone', value),
          { ...data, log: [...log.slice(0, -1), { ...last, zone: value }] },
        ];
      },
  ),
  fc.nat(9).map(
    (revision): Step =>
      (text, data) => [setKey(text, 'revision', revision), { ...data, revision }],
  ),
  fc.array(entry, { maxLength: 3 }).map(
    (events): Step =>
      (text, data) => {
        const calendar = { issuedOn: '2026-06-08', events: events.map((event) => ({ ...event })) };
        return [setKey(text, 'calendar', calendar), { ...data, calendar }];
      },
  ),
);

describe('any changes of any file', () => {
  it('say what they should, keep its comments and its line breaks', { timeout: 300_000 }, () => {
    const file = fc.constantFrom(...Object.values(oddCaseFiles));
    fc.assert(
      fc.property(file, fc.boolean(), fc.array(step, { minLength: 1, maxLength: 8 }), (written, isCrlf, steps) => {
        const original = isCrlf ? written.replaceAll('\n', '\r\n') : written;
        let [text, data] = [original, dataOf(original)];
        for (const each of steps) [text, data] = each(text, data);
        expect(dataOf(text)).toEqual(data);
        expect(/[^\r]\n/.test(text)).toBe(!isCrlf && text.includes('\n'));
        for (const [comment] of original.matchAll(/^# .*$/gm)) expect(text).toContain(comment);
      }),
      { seed: 20_261_125, numRuns: 300 },
    );
  });
});
