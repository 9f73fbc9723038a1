/** Facts that cannot both be true of one tumour are refused; what is not known contradicts nothing. */
import { describe, expect, it } from 'vitest';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { isPalpable, primarySites } from '../../src/domain/risk-factors.js';
import { aCase, type Changes, writtenCase } from '../support/a-case.js';
import { faultList, faultsOf } from '../support/faults-of.js';

const refused = (changes: Changes) => faultList(() => parsePatientCase(writtenCase(changes)));

describe('depth', () => {
  const inside = primarySites.filter((site) => !isPalpable(site));

  it.each(inside)('of a tumour of the %s is refused, for it describes limb, trunk and skin', (primarySite) => {
    for (const depth of ['superficial', 'deep'])
      expect(refused({ riskFactors: { primarySite, depth } })).toEqual(['riskFactors.depth contradiction']);
    expect(aCase({ riskFactors: { primarySite, depth: 'unknown' } }).riskFactors.depth).toBe('unknown');
  });

  it.each(['dermal', 'subcutaneous'])('deep is refused for a %s tumour, superficial is not', (primarySite) => {
    expect(refused({ riskFactors: { primarySite, depth: 'deep' } })).toEqual(['riskFactors.depth contradiction']);
    expect(aCase({ riskFactors: { primarySite, depth: 'superficial' } }).riskFactors.depth).toBe('superficial');
  });

  it.each(['extremity', 'trunk', 'head-neck'])('of a tumour of the %s can be either', (primarySite) => {
    for (const depth of ['superficial', 'deep'])
      expect(aCase({ riskFactors: { primarySite, depth } }).riskFactors.depth).toBe(depth);
  });
});

describe('an anthracycline', () => {
  it('without chemotherapy is refused, for it is chemotherapy', () => {
    expect(refused({ treatments: { anthracycline: true, chemotherapy: 'none' } })).toEqual([
      'treatments.anthracycline contradiction',
    ]);
  });

  it.each(['before', 'after', 'both', 'unknown'])('with chemotherapy %s is not', (chemotherapy) => {
    expect(aCase({ treatments: { anthracycline: true, chemotherapy } }).treatments.anthracycline).toBe(true);
  });
});

describe('a stage', () => {
  it.each(['FIGO IB', 'figo stage IIA', 'FIGO 2009: IA', 'IIIC', 'IVA', 'IVB', 'I'])(
    'of the womb, %s, is refused for a thigh, with the stages of its own system',
    (stage) => {
      expect(faultsOf(() => parsePatientCase(writtenCase({ riskFactors: { stage } })))).toEqual([
        {
          code: 'invalid-stage',
          where: 'riskFactors.stage',
          details: {
            value: stage,
            system: expect.stringMatching(/^AJCC 8/),
            choices: ['IA', 'IB', 'II', 'IIIA', 'IIIB', 'IV'],
          },
        },
      ]);
    },
  );

  it.each(['AJCC IB', 'AJCC 8 IA', 'V', 'Ia1', 'IIII', '1', '', 'early'])('%j is none of FIGO 2009', (stage) => {
    expect(refused({ riskFactors: { primarySite: 'uterus', stage } })).toEqual(['riskFactors.stage invalid-stage']);
  });

  it.each(['IB', 'ib', ' IB ', 'Stage IB', 'FIGO IB', 'figo 2009 stage Ib'])('%j is read as stage IB', (stage) => {
    expect(aCase({ riskFactors: { primarySite: 'uterus', sizeCm: 6, stage } }).riskFactors.stage).toBe(stage);
  });

  const metastatic = ['uterus IVB', 'extremity IV', 'retroperitoneum IV'].map((text) => {
    const [primarySite = '', stage = ''] = text.split(' ');
    return { primarySite, stage };
  });

  it.each(metastatic)('$stage of the $primarySite and no metastasis are refused', (facts) => {
    expect(refused({ riskFactors: { ...facts, metastasis: 'none' } })).toEqual(['riskFactors.stage contradiction']);
  });

  it.each(metastatic)('$stage of the $primarySite needs to be told whether the metastases were removed', (facts) => {
    expect(refused({ riskFactors: { ...facts, metastasis: 'unknown' } })).toEqual([
      'riskFactors.metastasis metastasis-unstated',
    ]);
    for (const metastasis of ['resected', 'active'])
      expect(aCase({ riskFactors: { ...facts, metastasis } }).riskFactors.metastasis).toBe(metastasis);
  });

  it('IV of a limb goes with removed lymph nodes and no metastasis, for AJCC counts nodes there', () => {
    const facts = { primarySite: 'extremity', stage: 'IV', nodes: 'resected', metastasis: 'none' };
    expect(aCase({ riskFactors: facts }).riskFactors.stage).toBe('IV');
  });

  it.each([
    { primarySite: 'uterus', stage: 'IVB' },
    { primarySite: 'retroperitoneum', stage: 'IV' },
  ])('$stage of the $primarySite means more than lymph nodes, so removed nodes do not explain it', (facts) => {
    expect(refused({ riskFactors: { ...facts, nodes: 'resected', metastasis: 'none' } })).toEqual([
      'riskFactors.stage contradiction',
    ]);
  });

  it('IV of a limb does not contradict lymph nodes that are not known', () => {
    const facts = { primarySite: 'extremity', stage: 'IV', nodes: 'unknown', metastasis: 'none' };
    expect(aCase({ riskFactors: facts }).riskFactors.stage).toBe('IV');
  });

  it('IIIC of the womb and no lymph nodes are refused', () => {
    const facts = { primarySite: 'uterus', stage: 'IIIC' };
    expect(refused({ riskFactors: { ...facts, nodes: 'none' } })).toEqual(['riskFactors.nodes contradiction']);
    for (const nodes of ['resected', 'unknown'])
      expect(aCase({ riskFactors: { ...facts, nodes } }).riskFactors.nodes).toBe(nodes);
  });
});

describe('a stage that size, grade and spread decide', () => {
  const limb = { primarySite: 'extremity', grade: 'G3', sizeCm: 8, metastasis: 'none', nodes: 'none' };
  const womb = { primarySite: 'uterus', grade: 'high', sizeCm: 8, metastasis: 'none', nodes: 'none' };

  it.each<[string, object]>([
    ['IIIA', limb],
    ['II', { ...limb, sizeCm: 5 }],
    ['IB', { ...limb, grade: 'low' }],
    ['IB', womb],
    ['IA', { ...womb, sizeCm: 5 }],
  ])('%s of %j is theirs', (stage, facts) => {
    expect(aCase({ riskFactors: { ...facts, stage } }).riskFactors.stage).toBe(stage);
  });

  it.each<[string, object]>([
    ['II', limb],
    ['IA', { ...limb, grade: 'low' }],
    ['IIIB', limb],
    ['IA', womb],
    ['IB', { ...womb, sizeCm: 5 }],
    // The size that made the stage is the same after nodes or metastases were removed.
    ['IA', { ...limb, grade: 'G1', nodes: 'resected' }],
    ['IA', { ...womb, metastasis: 'resected' }],
  ])('%s of %j is refused', (stage, facts) => {
    expect(refused({ riskFactors: { ...facts, stage } })).toEqual(['riskFactors.stage contradiction']);
  });

  it.each<[string, object]>([
    // Given at first, before the spread that was removed since.
    ['IIIA', { ...limb, metastasis: 'resected' }],
    ['IIIA', { ...limb, nodes: 'resected' }],
    ['IV', { ...limb, metastasis: 'resected', nodes: 'resected' }],
    ['IB', { ...womb, metastasis: 'resected' }],
    // What a fact does not state.
    ['IA', { ...limb, sizeCm: 'unknown' }],
    ['IA', { ...limb, grade: 'unknown' }],
    ['IIIB', { ...limb, primarySite: 'retroperitoneum', nodes: 'unknown' }],
    ['IA', { ...womb, sizeCm: 'unknown' }],
    ['IIB', womb],
    ['IVA', { ...womb, sizeCm: 3 }],
  ])('%s of %j may be', (stage, facts) => {
    expect(aCase({ riskFactors: { ...facts, stage } }).riskFactors.stage).toBe(stage);
  });
});

describe('several contradictions', () => {
  it('are all named, in the order of the fields', () => {
    const changes = {
      riskFactors: { primarySite: 'uterus', depth: 'deep', stage: 'IVB', metastasis: 'none' },
      treatments: { anthracycline: true, chemotherapy: 'none' },
    };
    expect(refused(changes)).toEqual([
      'riskFactors.depth contradiction',
      'treatments.anthracycline contradiction',
      'riskFactors.stage contradiction',
    ]);
  });

  it('are named too where the stage is none of its system', () => {
    const changes = { riskFactors: { primarySite: 'uterus', depth: 'deep', stage: 'V' } };
    expect(refused(changes)).toEqual(['riskFactors.depth contradiction', 'riskFactors.stage invalid-stage']);
  });
});
