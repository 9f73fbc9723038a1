/** Whatever is written as a case, the answer is a case or a list of what is wrong: never a crash, never a way in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FollowUpError } from '../../src/domain/fault.js';
import { faultText } from '../../src/domain/fault-text.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { writtenCase } from '../support/a-case.js';
import { faultList, faultsOf } from '../support/faults-of.js';

const caseText = JSON.stringify(writtenCase());

/** The case file with one more key at the top, and one in a section, as JSON text holds it. */
const withKey = (key: string): unknown =>
  JSON.parse(
    caseText
      .replace('{', `{${JSON.stringify(key)}:{"grade":"G1"},`)
      .replace('"riskFactors":{', `"riskFactors":{${JSON.stringify(key)}:{"grade":"G1"},`),
  );

/** Anything but a FollowUpError goes through, and fails the test. */
function refusedOrRead(written: unknown): void {
  try {
    const read = parsePatientCase(written);
    expect(typeof read.id).toBe('string');
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    for (const fault of error.faults) {
      const { what, todo } = faultText(fault);
      expect(what).not.toBe('');
      expect(todo).not.toBe('');
    }
  }
}

describe('keys that reach for the prototype', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s is an unknown key', (key) => {
    expect(faultList(() => parsePatientCase(withKey(key))).sort()).toEqual(
      [`${key} unknown-key`, `riskFactors.${key} unknown-key`].sort(),
    );
    expect({}).not.toHaveProperty('grade');
  });
});

describe('values of every kind', () => {
  const anything = fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
  });

  it('as the whole case are read or refused with a text', () => {
    fc.assert(fc.property(anything, refusedOrRead), { seed: 1, numRuns: 500 });
  });

  const paths = [
    'id',
    'course',
    'anchor',
    'anchor.event',
    'anchor.date',
    'riskFactors.primarySite',
    'riskFactors.grade',
    'riskFactors.sizeCm',
    'riskFactors.stage',
    'treatments.anthracycline',
    'constraints.mriUnsafe',
    'preferences.protocol',
    'preferences.years',
  ];

  it.each(paths)('as %s are read or refused with a text', (path) => {
    const [section = '', key] = path.split('.');
    const place = (value: unknown) => {
      const written = writtenCase();
      const inner = { ...(written[section] as object | undefined) };
      return { ...written, [section]: key === undefined ? value : { ...inner, [key]: value } };
    };
    fc.assert(
      fc.property(anything, (value) => refusedOrRead(place(value))),
      { seed: 2, numRuns: 300 },
    );
  });

  it('that no file can hold are refused too: lists that contain themselves, integers without limit', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const codes = [circle, 8n].map((sizeCm) =>
      faultList(() => parsePatientCase(writtenCase({ riskFactors: { sizeCm } }))),
    );
    expect(codes).toEqual([['riskFactors.sizeCm invalid-size'], ['riskFactors.sizeCm invalid-size']]);
  });
});

describe('texts', () => {
  it('of any characters are read or refused with a text', () => {
    const written = fc.record({
      id: fc.string({ unit: 'binary' }),
      date: fc.string({ unit: 'grapheme' }),
      stage: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(written, ({ id, date, stage }) => {
        refusedOrRead({ ...writtenCase(), id });
        refusedOrRead(writtenCase({ anchor: { date } }));
        refusedOrRead(writtenCase({ riskFactors: { stage } }));
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('that are very long are refused in a short sentence', () => {
    const long = 'x'.repeat(1_000_000);
    const changes = [{ primarySite: long }, { stage: long }, { sizeCm: long }, { grade: long }];
    for (const riskFactors of changes)
      for (const fault of faultsOf(() => parsePatientCase(writtenCase({ riskFactors }))))
        expect(faultText(fault).what.length).toBeLessThan(200);
  });

  it('are shortened between characters, never within one', () => {
    for (const lead of ['', 'x']) {
      const [fault] = faultsOf(() => parsePatientCase(writtenCase({ anchor: { date: lead + '😀'.repeat(50) } })));
      expect(fault && faultText(fault).what.isWellFormed()).toBe(true);
    }
  });
});
