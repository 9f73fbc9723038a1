/** Which protocol is taken: the one that is named, or for auto the most specific guideline. */
import { describe, expect, it } from 'vitest';
import { primarySites } from '../../src/domain/risk-factors.js';
import { selectProtocol } from '../../src/planning/select-protocol.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { aCase, type Changes } from '../support/a-case.js';
import { faultsOf } from '../support/faults-of.js';
import { planOf, protocolNamed } from '../support/plan-of.js';

const four = ['general', 'esmo-2021', 's1-de-2023-cutaneous', 'sarc005-uterine'].map(protocolNamed);

const select = (protocol: string, changes: Changes = {}, protocols = builtInProtocols) =>
  selectProtocol(aCase({ ...changes, preferences: { protocol } }), protocols, clinicalReference);

describe('a protocol that is named', () => {
  it.each(builtInProtocols.map(({ id }) => id))('%s is taken without a word', (id) => {
    expect(select(id)).toEqual({ protocol: protocolNamed(id), warnings: [] });
  });

  it('is general where the case names none', () => {
    const { protocol } = selectProtocol(aCase(), builtInProtocols, clinicalReference);
    expect(protocol.id).toBe('general');
  });

  it('is taken even if it does not cover the case, for planning then says why', () => {
    expect(select('sarc005-uterine').protocol.id).toBe('sarc005-uterine');
  });

  it('but not known is refused with the nearest one and the choices', () => {
    expect(faultsOf(() => select('esmo-2012', {}, four))).toMatchObject([
      {
        code: 'unknown-protocol',
        where: 'preferences.protocol',
        details: {
          value: 'esmo-2012',
          choices: ['general', 'esmo-2021', 's1-de-2023-cutaneous', 'sarc005-uterine'],
          meant: 'esmo-2021',
        },
      },
    ]);
  });

  it('is refused without a suggestion where nothing is near', () => {
    const [fault] = faultsOf(() => select('hospital'));
    expect(fault?.details).not.toHaveProperty('meant');
  });

  it.each(['constructor', '__proto__', 'toString'])('%s is not known', (id) => {
    expect(faultsOf(() => select(id)).map(({ code }) => code)).toEqual(['unknown-protocol']);
  });
});

describe('auto, among the four first protocols,', () => {
  const expected: Record<(typeof primarySites)[number], string> = {
    uterus: 'esmo-2021',
    retroperitoneum: 'esmo-2021',
    'abdomen-pelvis': 'esmo-2021',
    gastrointestinal: 'esmo-2021',
    'large-vessel': 'esmo-2021',
    extremity: 'esmo-2021',
    trunk: 'esmo-2021',
    'head-neck': 'esmo-2021',
    dermal: 's1-de-2023-cutaneous',
    subcutaneous: 's1-de-2023-cutaneous',
  };

  it.each(primarySites)('takes the guideline for %s', (primarySite) => {
    expect(select('auto', { riskFactors: { primarySite, grade: 'G3' } }, four).protocol.id).toBe(expected[primarySite]);
  });

  it('never takes a trial, nor our own schedule, before a guideline, and lists why not the others', () => {
    const { warnings } = select('auto', { riskFactors: { primarySite: 'uterus', grade: 'G3' } }, four);
    expect(warnings.map(({ code }) => code)).toEqual(['protocol-chosen']);
    const [message = ''] = warnings.map((warning) => warning.message);
    for (const part of [
      /^Protocol esmo-2021 was chosen/,
      /not a guideline: general;/,
      /trial, not a guideline: sarc005-uterine;/,
      /does not cover this case: s1-de-2023-cutaneous\.$/,
    ])
      expect(message).toMatch(part);
  });

  it('takes the wider guideline where the more specific one does not cover the case', () => {
    const recurrence = { course: 2, riskFactors: { primarySite: 'dermal' } };
    expect(select('auto', recurrence, four).protocol.id).toBe('esmo-2021');
  });

  it('takes our own schedule before a trial', () => {
    const uterine = { riskFactors: { primarySite: 'uterus', grade: 'G3' } };
    const withoutGuidelines = four.filter(({ kind }) => kind !== 'guideline');
    expect(select('auto', uterine, withoutGuidelines).protocol.id).toBe('general');
  });

  it('does not depend on the order of the protocols', () => {
    const uterine = { riskFactors: { primarySite: 'uterus', grade: 'G3' } };
    expect(select('auto', uterine, four.toReversed()).protocol.id).toBe('esmo-2021');
  });
});

describe('auto, among all protocols,', () => {
  // The narrowest current guideline for the site with verified numbers; where two are equal, the one read in the source.
  it.each<[string, Changes, string]>([
    ['uterus', { riskFactors: { primarySite: 'uterus', grade: 'G3' } }, 'esmo-2021'],
    [
      'uterus, counted from diagnosis as one guideline does',
      { anchor: { event: 'diagnosis' }, riskFactors: { primarySite: 'uterus', grade: 'G3' } },
      'ago-at-uterine',
    ],
    ['retroperitoneum', { riskFactors: { primarySite: 'retroperitoneum', grade: 'G3' } }, 's3-de-2022'],
    ['retroperitoneum, low grade', { riskFactors: { primarySite: 'retroperitoneum' } }, 'oncolex-oslo-abdomen'],
    ['bowel', { riskFactors: { primarySite: 'gastrointestinal', grade: 'G3' } }, 'esmo-2021'],
    ['large vessel', { riskFactors: { primarySite: 'large-vessel', grade: 'G3' } }, 'esmo-2021'],
    ['head and neck', { riskFactors: { primarySite: 'head-neck', grade: 'G3' } }, 'esmo-2021'],
    ['limb', { riskFactors: { grade: 'G3' } }, 'hdir-no'],
    ['trunk, low grade', { riskFactors: { primarySite: 'trunk' } }, 'hdir-no'],
    ['skin', { riskFactors: { primarySite: 'dermal' } }, 's1-de-2023-cutaneous'],
    ['skin, after a recurrence', { course: 2, riskFactors: { primarySite: 'dermal' } }, 'esmo-2021'],
  ])('takes for %s', (_, changes, expected) => {
    const { protocol, warnings } = select('auto', changes);
    expect(protocol.id).toBe(expected);
    const [{ message } = { message: '' }] = warnings;
    const listed = [...message.matchAll(/[:,] ([a-z0-9-]+)(?=[,;.])/g)].map(([, id]) => id);
    expect(listed.toSorted()).toEqual(
      builtInProtocols
        .map(({ id }) => id)
        .filter((id) => id !== expected)
        .toSorted(),
    );
  });

  it('says of each protocol what decided against it', () => {
    const [{ message } = { message: '' }] = select('auto', { riskFactors: { grade: 'G3' } }).warnings;
    for (const reason of [
      'superseded: rcc-se-2017',
      'less well verified: s3-de-2022',
      'less specific: esmo-2021',
      'our own schedule, not a guideline: general;',
      'does not cover this case: ',
    ])
      expect(message).toContain(reason);
  });
});

describe('a plan that cannot be made', () => {
  it('with active metastatic disease is refused whatever the protocol, and says what to do', () => {
    const active = aCase({ riskFactors: { metastasis: 'active' } });
    for (const protocol of builtInProtocols)
      expect(faultsOf(() => planOf(active, { protocol }))).toEqual([
        { code: 'active-disease', where: 'riskFactors.metastasis', details: {} },
      ]);
  });

  it('by a protocol that does not cover the case is refused, never silently made by another', () => {
    const faults = faultsOf(() => planOf(aCase({ preferences: { protocol: 'sarc005-uterine' } })));
    expect(faults.map(({ code }) => code)).toEqual(['not-covered']);
  });
});
