/** Ids are known again, however many there are, and files and shards are named after them safely. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarName } from '../../src/batch/calendar-name.js';
import { KnownIds } from '../../src/batch/known-ids.js';
import { isInShard } from '../../src/batch/shard.js';

describe('known ids', () => {
  it('give the line of the first, and keep it', () => {
    const ids = new KnownIds();
    expect([ids.enter('a', 2), ids.enter('b', 3), ids.enter('a', 9), ids.enter('a', 12)]).toEqual([null, null, 2, 2]);
  });

  it('tell apart what only looks alike', () => {
    const ids = new KnownIds();
    const alike = [
      'a',
      'A',
      'а',
      'a ',
      'á',
      'a\u0301',
      '',
      '0',
      '00',
      '\0',
      'a\0',
      '\0a',
      'ac',
      'šb',
      'x'.repeat(12),
      'x'.repeat(13),
    ];
    expect(alike.map((id, index) => ids.enter(id, index + 1))).toEqual(alike.map(() => null));
  });

  it('are known again, each by its own line, whatever they are made of', () => {
    const letters = fc.constantFrom('\0', '\u0001', 'a', 'b', '\u007f', '\u0080', 'ÿ', 'Ā', 'š', '\ud83d');
    const someIds = fc.uniqueArray(fc.string({ unit: letters, maxLength: 14 }), { maxLength: 60 });
    fc.assert(
      fc.property(someIds, (all) => {
        const ids = new KnownIds();
        expect(all.map((id, index) => ids.enter(id, index + 1))).toEqual(all.map(() => null));
        expect(all.map((id) => ids.enter(id, 999))).toEqual(all.map((_, index) => index + 1));
      }),
    );
  });

  it('are kept when there are more than the table was made for', () => {
    const ids = new KnownIds();
    const count = 1_700_000;
    let fresh = 0;
    for (let index = 1; index <= count; index += 1) fresh += ids.enter(`p${index}`, index) === null ? 1 : 0;
    expect(fresh).toBe(count);
    for (let index = 1; index <= count; index += 1009) expect(ids.enter(`p${index}`, 1)).toBe(index);
    expect(ids.enter('p0', 1)).toBeNull();
  });
});

describe('calendar names', () => {
  it.each(['p7', 'case-12', '0042', 'a_b'])('keep a plain id: %s', (id) => {
    expect(calendarName(id)).toBe(`${id}.ics`);
  });

  const hostile = [
    '../p7',
    '..',
    '.',
    '/etc/passwd',
    'C:\\x',
    'con',
    'CON',
    'nul',
    'lpt1',
    'a\0b',
    'P7',
    'aB',
    'x'.repeat(300),
    'é',
    'e\u0301',
    'а',
    'p7.ics',
    '~',
    ' ',
    '-rf',
    'p7 ',
  ];

  it.each(hostile)('of %j are safe: short, in one folder, no device, no trailing dot', (id) => {
    const name = calendarName(id);
    expect(name).toMatch(/^[A-Za-z0-9_-]{0,40}~[0-9a-f]{20}\.ics$/);
    expect(name).not.toMatch(/^(con|nul|prn|aux|com\d|lpt\d)\./i);
  });

  it('never agree, even where large and small letters are the same', () => {
    const names = [...hostile, 'p7', 'e', 'ab'].map((id) => calendarName(id).toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        if (a !== b) expect(calendarName(a).toLowerCase()).not.toBe(calendarName(b).toLowerCase());
      }),
    );
  });
});

describe('shards', () => {
  const ids = Array.from({ length: 4000 }, (_, index) => `p${index}`);

  it.each([1, 2, 3, 8])('%i of them hold each id once, about evenly', (count) => {
    const parts = Array.from({ length: count }, (_, index) =>
      ids.filter((id) => isInShard(id, { number: index + 1, count })),
    );
    expect(parts.flat().toSorted()).toEqual(ids.toSorted());
    for (const part of parts) expect(Math.abs(part.length - ids.length / count)).toBeLessThan(ids.length / count / 5);
  });
});
