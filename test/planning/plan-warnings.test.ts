/** What a plan tells its reader beside the dates. */
import { describe, expect, it } from 'vitest';
import { aCase, type Changes } from '../support/a-case.js';
import { planOf, warningCodes } from '../support/plan-of.js';

const warningsOf = (changes: Changes = {}) => planOf(aCase(changes)).warnings;
const codesOf = (changes: Changes = {}) => warningCodes(planOf(aCase(changes)));

const messageOf = (code: string, changes: Changes) => warningsOf(changes).find((each) => each.code === code)?.message;

describe('unknown facts', () => {
  it('that could have made the follow-up less close are named, and no others', () => {
    const message = messageOf('unknown-factors', {
      riskFactors: { grade: 'unknown', margin: 'unknown', depth: 'unknown' },
    });
    expect(message).toMatch(/^Not known: grade, margin\. /);
  });

  it('that change nothing are passed over', () => {
    expect(codesOf({ riskFactors: { sizeCm: 8, margin: 'unknown' } })).not.toContain('unknown-factors');
    expect(codesOf({ riskFactors: { nodes: 'unknown' } })).not.toContain('unknown-factors');
  });

  it('that add scans within the same population are named too', () => {
    const planFor = (margin: string) =>
      planOf(aCase({ riskFactors: { primarySite: 'subcutaneous', margin }, preferences: { protocol: 'esmo-2021' } }));
    expect(planFor('unknown').burden.scans).toBeGreaterThan(planFor('R0').burden.scans);
    expect(warningCodes(planFor('unknown'))).toContain('unknown-factors');
  });

  it('on whether it had spread are always said', () => {
    expect(codesOf({ riskFactors: { metastasis: 'unknown' } })).toContain('metastasis-unstated');
    expect(codesOf()).not.toContain('metastasis-unstated');
  });
});

describe('a plan', () => {
  it.each<[string, Changes]>([
    ['large-size', { riskFactors: { sizeCm: 41 } }],
    ['anchor-differs', { anchor: { event: 'diagnosis' } }],
    ['recurrence-convention', { course: 2 }],
    ['contrast-allergy', { constraints: { contrastAllergy: true } }],
    [
      'protocol-status',
      { riskFactors: { primarySite: 'uterus', grade: 'G3' }, preferences: { protocol: 'sarc005-uterine' } },
    ],
    ['no-routine-exam', { riskFactors: { primarySite: 'dermal' } }],
    ['exam-by-radiology', { riskFactors: { primarySite: 'head-neck' }, constraints: { mriUnsafe: true } }],
    ['dose-unknown', { constraints: { mriUnsafe: true } }],
    ['scan-lead-cut', { riskFactors: { grade: 'G3' }, preferences: { scanLeadDays: 60 } }],
  ])('warns: %s, and an ordinary one does not', (code, changes) => {
    expect(codesOf(changes)).toContain(code);
    expect(codesOf()).not.toContain(code);
  });

  it('of a trial shows that it is no guideline', () => {
    const changes = {
      riskFactors: { primarySite: 'uterus', grade: 'G3' },
      preferences: { protocol: 'sarc005-uterine' },
    };
    expect(messageOf('protocol-status', changes)).toMatch(/not a guideline/);
  });

  it.each(['extremity', 'trunk', 'head-neck', 'dermal', 'subcutaneous'])(
    'for a palpable site (%s) tells the person to report a new lump at once',
    (primarySite) => {
      expect(messageOf('report-new-lump', { riskFactors: { primarySite } })).toMatch(/at once/);
    },
  );

  it.each(['uterus', 'retroperitoneum', 'abdomen-pelvis', 'gastrointestinal', 'large-vessel'])(
    'for a site inside the body (%s) does not speak of a lump',
    (primarySite) => {
      expect(codesOf({ riskFactors: { primarySite } })).not.toContain('report-new-lump');
    },
  );

  it('does not say of a scan that is earlier than asked that it could not be so early', () => {
    // The echocardiogram's window ends on Saturday 31 August 2024, before the visit that moved to Monday.
    const changes: Changes = {
      anchor: { date: '2023-08-31' },
      treatments: { chemotherapy: 'after', anthracycline: true },
      preferences: { scanLeadDays: 0, years: 1 },
    };
    expect(messageOf('scan-lead-cut', changes)).toBeUndefined();
  });
});
