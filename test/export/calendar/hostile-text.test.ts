/** No text that anybody types can add, change or hide an event. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FollowUpPlan } from '../../../src/domain/follow-up-plan.js';
import { plainLine, plainText } from '../../../src/domain/plain-text.js';
import { exportCalendar } from '../../../src/export/calendar/export-calendar.js';
import { faultsOf } from '../../support/faults-of.js';
import { type RereadCalendar, rereadCalendar } from './reread-calendar.js';
import { uterusPlan, withOptions } from './sample-plans.js';
import { readStrictly } from './strict-calendar.js';

const forgery = 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged\r\nDTSTART:20260101\r\nSUMMARY:Stop all scans\r\n';
const hostile: [name: string, text: string][] = [
  ['a forged event', `p7\r\n${forgery}`],
  ['a forged event behind a bare CR', `p7\r${forgery.replaceAll('\r\n', '\r')}`],
  ['a forged event behind a bare LF', `p7\n${forgery.replaceAll('\r\n', '\n')}`],
  ['a forged event behind NEL and LINE SEPARATOR', `p7\u0085${forgery.replaceAll('\r\n', '\u2028')}`],
  ['a forged event where a line is folded', `${'x'.repeat(59)}\r\n ${forgery}`],
  ['a forged alarm', 'p7\\nBEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM'],
  ['a forged parameter', 'p7;VALUE=URI:http://example.org,"x"'],
  ['every sign that has a meaning', '\\,;:"\\n\\N\\\\n\\'],
  ['escapes at every place of a fold', '\\'.repeat(75).concat(','.repeat(75), ';'.repeat(75))],
  ['NUL and other controls', 'p\u0000\u0001\u001b[31m\u007f\u0080\u009f7'],
  ['hidden changes of direction', 'p\u202e7\u2066\u200f\ufeff'],
  ['10,000 emoji', '😀'.repeat(10_000)],
  ['a family that is one grapheme of 2,000 characters', `👨${'\u200d👩'.repeat(2000)}`],
  ['only spaces and tabs within', `a${' \t'.repeat(200)}b`],
];

const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'\r\n\u0000\u0085\u2028\u2029\t \\;,:"\ufeff\u202e\u200d😀é患') },
  { weight: 1, arbitrary: fc.constantFrom('END:VEVENT', 'BEGIN:VEVENT', '\r\n ', 'UID:x', '\\n') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const anyText = fc.array(unit, { maxLength: 40 }).map((units) => `p${units.join('')}`);

const options = withOptions();
const planOfAYear = (change = {}): FollowUpPlan => uterusPlan({ preferences: { years: 1 }, ...change });
const reread = (plan: FollowUpPlan): RereadCalendar => {
  const file = exportCalendar(plan, options);
  readStrictly(file);
  return rereadCalendar(file);
};

const plain = reread(planOfAYear());

/** The calendar without its name and the UIDs, which alone may depend on the id. */
const structure = ({ events, properties }: RereadCalendar) => ({
  properties,
  events: events.map(({ uid: _, ...event }) => event),
});

function expectOnlyTheNameToDiffer(id: string): void {
  const calendar = reread(planOfAYear({ id }));
  expect(calendar.name).toBe(`Follow-up plan ${plainLine(id)}`);
  expect(calendar.xName).toBe(calendar.name);
  expect(structure(calendar)).toEqual(structure(plain));
}

const slot = '@@@';

/** The plan of a clinic's own protocol, in which each text that a calendar shows is `text`. */
function planWithTexts(text: string): FollowUpPlan {
  const plan = planOfAYear();
  return {
    ...plan,
    protocol: { ...plan.protocol, title: text, version: text },
    assessments: plan.assessments.map((each) => ({ ...each, rule: text })),
    sources: plan.sources.map((each) => ({ ...each, title: text, issuer: text, locator: text, doi: text })),
  };
}

const withSlots = reread(planWithTexts(slot));

function expectOnlyTheTextsToDiffer(text: string): void {
  const clean = plainText(text);
  const expected = withSlots.events.map((event) => ({
    ...event,
    description: event.description.replaceAll(slot, () => clean),
  }));
  expect(reread(planWithTexts(text))).toEqual({ ...withSlots, events: expected });
}

describe('A case id', () => {
  test.each(hostile)('with %s changes the name of the calendar and nothing else', (_name, text) => {
    expectOnlyTheNameToDiffer(text);
  });

  test('of any characters changes the name of the calendar and nothing else', () => {
    fc.assert(fc.property(anyText, expectOnlyTheNameToDiffer), { numRuns: 100 });
  });

  test('with half a character is refused, not written', () => {
    const plan = planOfAYear();
    const broken = { ...plan, case: { ...plan.case, id: 'p\ud83d' } };
    expect(faultsOf(() => exportCalendar(broken, options))).toEqual([
      { code: 'invalid-text', details: { reason: 'broken-unicode' } },
    ]);
  });
});

describe('The words of a protocol', () => {
  test.each(hostile)('with %s stand in the description and change nothing else', (_name, text) => {
    expectOnlyTheTextsToDiffer(text);
  });

  test('of any characters stand in the description and change nothing else', () => {
    fc.assert(fc.property(anyText, expectOnlyTheTextsToDiffer), { numRuns: 50 });
  });

  test('with half a character are refused, not written', () => {
    expect(() => exportCalendar(planWithTexts('\udc00'), options)).toThrow('lone surrogate');
  });
});
