/** Every number can be traced: each cite is in the bibliography, and says how sure we are of it. */
import { describe, expect, it } from 'vitest';
import { aboutDelays } from '../../src/analysis/recurrence-delays.js';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';

interface Cited {
  place: string;
  cites: readonly string[];
  verification: string;
}

const rulesIn = (place: string, rules: (typeof builtInProtocols)[number]['rules']): Cited[] =>
  rules.flatMap((rule): Cited[] => [
    { place: `${place} ${rule.id}`, cites: rule.cites, verification: rule.verification },
    ...(rule.phases ?? []).map((phase, index) => ({
      place: `${place} ${rule.id}, phase ${index + 1}`,
      cites: phase.cites ?? rule.cites,
      verification: phase.verification ?? rule.verification,
    })),
  ]);

const { bibliography, siteExams, substitutions, doses, supplements, recurrenceHazards } = clinicalReference;

const everything: Cited[] = [
  ...builtInProtocols.flatMap((protocol) => [
    { place: protocol.id, cites: protocol.cites, verification: protocol.verification },
    ...rulesIn(protocol.id, protocol.rules),
    ...(protocol.absent ?? []).map((each) => ({ ...each, place: `${protocol.id}, no ${each.assessment}` })),
  ]),
  ...rulesIn('supplements', supplements),
  ...siteExams.map((each, index) => ({ ...each, place: `site exam ${index + 1}` })),
  ...substitutions.map((each, index) => ({ ...each, place: `substitution ${index + 1}` })),
  ...doses.map((each) => ({ ...each, place: `dose of ${each.exam}` })),
  ...recurrenceHazards.map((each) => ({ ...each, place: `recurrence figures ${each.id}` })),
  { place: 'the words about the delay', cites: aboutDelays(recurrenceHazards).cites, verification: 'expert-choice' },
];

const sourceOf = (id: string) => bibliography.find((citation) => citation.id === id);

const placesWhere = (wrong: (cited: Cited) => boolean): string[] => everything.filter(wrong).map(({ place }) => place);

describe('every number', () => {
  it('cites sources that are in the bibliography', () => {
    expect(placesWhere(({ cites }) => !cites.every(sourceOf))).toEqual([]);
  });

  it('that cites none is called our own choice', () => {
    expect(placesWhere(({ cites, verification }) => cites.length === 0 && verification !== 'expert-choice')).toEqual(
      [],
    );
  });

  it('is not called read in the source where every cited source was read elsewhere', () => {
    const readItself = (id: string) => sourceOf(id)?.verification === 'primary';
    expect(placesWhere(({ cites, verification }) => verification === 'primary' && !cites.some(readItself))).toEqual([]);
  });

  it('is not called read elsewhere where no cited source says what was read instead', () => {
    const readElsewhere = (id: string) => sourceOf(id)?.via !== undefined;
    expect(
      placesWhere(({ cites, verification }) => verification === 'secondary' && !cites.some(readElsewhere)),
    ).toEqual([]);
  });

  it('of a protocol cites a source, even where it is our own choice beside that source', () => {
    const inProtocols = builtInProtocols.flatMap(({ id, rules }) => rulesIn(id, rules));
    expect(inProtocols.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });

  it('was verified, but for the imaging of nccn-uterine, which every plan by it says', () => {
    const rules = ['uterine/site-imaging', 'uterine/chest-imaging'].map((rule) => `nccn-uterine ${rule}`);
    const phases = rules.flatMap((rule) => [1, 2, 3].map((phase) => `${rule}, phase ${phase}`));
    expect(placesWhere(({ verification }) => verification === 'unverified').sort()).toEqual(
      [...rules, ...phases].sort(),
    );
  });
});

describe('the bibliography', () => {
  it('names each source once', () => {
    expect(new Set(bibliography.map(({ id }) => id)).size).toBe(bibliography.length);
  });

  it('holds no source that nothing cites', () => {
    const cited = new Set(everything.flatMap(({ cites }) => cites));
    expect(bibliography.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  it('says of every source that was read in another document, which one that was', () => {
    expect(bibliography.filter(({ verification, via }) => verification === 'secondary' && !via)).toEqual([]);
    expect(bibliography.filter(({ via }) => via?.trim() === '')).toEqual([]);
  });

  it('writes a DOI as 10.number/suffix, without an address', () => {
    expect(bibliography.filter(({ doi }) => doi !== undefined && !/^10\.\d{4,9}\/[^\s:]+$/.test(doi))).toEqual([]);
  });

  it.each([
    ['esmo-2021', '10.1016/j.annonc.2021.07.006', 2021, 'secondary'],
    ['sarc005', '10.1002/cncr.27942', 2013, 'primary'],
    ['s1-cutaneous-2023', '10.1111/ddg.14989', 2023, 'primary'],
    ['acr-2022', '10.1016/j.jacr.2022.09.015', 2022, 'secondary'],
    ['bsg-2016', '10.1186/s13569-016-0060-4', 2016, 'secondary'],
    ['ikoma-2017', '10.1002/jso.24667', 2017, 'primary'],
    ['de-sanctis-2022', '10.3389/fonc.2022.941896', 2022, 'primary'],
    ['rare-cancer-network-2017', '10.21147/j.issn.1000-9604.2017.06.06', 2017, 'primary'],
  ])('has %s with the DOI %s of %i, %s', (id, doi, year, verification) => {
    expect(sourceOf(id)).toMatchObject({ doi, year, verification });
  });
});
