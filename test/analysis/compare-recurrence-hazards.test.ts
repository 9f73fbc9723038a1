/** The recurrence figures: restated from their table, and which of them fit whom. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hazardsFor } from '../../src/analysis/recurrence-delays.js';
import { recurrenceHazardSchema } from '../../src/domain/recurrence-hazard.js';
import { integrities, metastases, primarySites } from '../../src/domain/risk-factors.js';
import { clinicalReference } from '../../src/protocols/clinical-reference.js';
import { comparison, personWith, protocolCalled } from './a-comparison.js';

const { recurrenceHazards, bibliography } = clinicalReference;

const fitting = (facts: object, rest: object = {}): string[] =>
  hazardsFor(personWith(facts, rest), clinicalReference).map(({ id }) => id);

const uterus = { primarySite: 'uterus', sizeCm: 8 };

describe('the recurrence figures', () => {
  it.each([
    ['uterine-stage-1-intact', [0.33, 0.17, 0.12, 0.055, 0.014]],
    ['uterine-all-stages', [0.45, 0.25, 0.19, 0.095, 0.025]],
    ['retroperitoneal-distant', [0.3, 0.15, 0.1, 0.046, 0.011]],
    ['retroperitoneal-local', [0.096, 0.059, 0.034, 0.023, 0.011]],
    ['extremity-distant', [0.209, 0.209, 0.045, 0.045, 0.02]],
    ['extremity-local', [0.117, 0.117, 0.036, 0.036, 0.015]],
  ])('of %s are %j a year in years 0–1, 1–2, 2–3, 3–5 and 5–10', (id, perYear) => {
    const hazard = recurrenceHazards.find((each) => each.id === id);
    expect(hazard?.pieces.map((piece) => piece.perYear)).toEqual(perYear);
    expect(hazard?.pieces.map(({ fromYear, toYear }) => [fromYear, toYear])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 5],
      [5, 10],
    ]);
  });

  it.each([
    // Their published anchors, to a percentage point: S(t) = exp(−Σ hazard × years).
    ['uterine-stage-1-intact', 3, 0.54],
    ['uterine-all-stages', 5, 0.34],
    ['retroperitoneal-distant', 5, 1 - 0.47],
    ['retroperitoneal-local', 5, 1 - 0.21],
  ])('of %s leave after %i years the share that was published, %f', (id, years, published) => {
    const pieces =
      recurrenceHazards.find((each) => each.id === id)?.pieces.filter(({ toYear }) => toYear <= years) ?? [];
    const sum = pieces.reduce((total, { fromYear, toYear, perYear }) => total + perYear * (toYear - fromYear), 0);
    expect(Math.abs(Math.exp(-sum) - published)).toBeLessThan(0.01);
  });

  it('have the shape that the program checks, are our own arithmetic, and cite sources that are known', () => {
    expect(z.safeParse(z.array(recurrenceHazardSchema), recurrenceHazards).success).toBe(true);
    const known = bibliography.map(({ id }) => id);
    expect(recurrenceHazards).toHaveLength(6);
    for (const { cites, verification } of recurrenceHazards) {
      expect(verification).toBe('expert-choice');
      expect(cites.filter((id) => !known.includes(id))).toEqual([]);
      expect(cites.length).toBeGreaterThan(0);
    }
  });
});

describe('the figures that fit', () => {
  it('a uterus of stage I removed intact are those of stage I alone', () => {
    expect(fitting({ ...uterus, integrity: 'intact' })).toEqual(['uterine-stage-1-intact']);
  });

  it.each([
    ['morcellated', { integrity: 'morcellated' }],
    ['not known to be intact', {}],
    ['of stage III', { integrity: 'intact', stage: 'IIIA' }],
    ['of a stage that is not known', { integrity: 'intact', sizeCm: 'unknown' }],
  ])('a uterus %s are those of all stages', (_, facts) => {
    expect(fitting({ ...uterus, ...facts })).toEqual(['uterine-all-stages']);
  });

  it('any first uterine sarcoma are exactly one set', () => {
    for (const integrity of integrities)
      for (const metastasis of metastases.filter((each) => each !== 'active'))
        for (const sizeCm of ['unknown', 4, 8])
          expect(fitting({ primarySite: 'uterus', integrity, metastasis, sizeCm })).toHaveLength(1);
  });

  it('retroperitoneum and limb are one set for distant and one for local recurrence', () => {
    expect(fitting({ primarySite: 'retroperitoneum' })).toEqual(['retroperitoneal-distant', 'retroperitoneal-local']);
    expect(fitting({ primarySite: 'extremity' })).toEqual(['extremity-distant', 'extremity-local']);
  });

  it('other sites are none, and the comparison says so', () => {
    const others = primarySites.filter((site) => !['uterus', 'retroperitoneum', 'extremity'].includes(site));
    for (const primarySite of others) {
      expect(fitting({ primarySite })).toEqual([]);
      const { delay, protocols } = comparison(personWith({ primarySite }), [protocolCalled('general')]);
      expect(delay).toMatchObject({ hazards: [], statement: expect.stringMatching(/^No delay is given/) });
      expect(protocols[0]?.expectedDelayMonths).toEqual([]);
    }
  });

  it('a sarcoma that had spread, or came back before, are none of the figures for localised first ones', () => {
    expect(fitting({ metastasis: 'resected' })).toEqual([]);
    for (const primarySite of ['uterus', 'retroperitoneum', 'extremity'])
      expect(fitting({ primarySite }, { course: 2 })).toEqual([]);
  });
});

describe('the words about the delay', () => {
  it('call it our own arithmetic, without meaning for survival or benefit, and name the trial that found none', () => {
    const { statement } = comparison(personWith(), [protocolCalled('general')]).delay;
    for (const words of [
      'Our own arithmetic',
      'nothing about survival or benefit',
      'TOSS',
      'not inferior to 3-monthly',
    ])
      expect(statement).toContain(words);
  });
});
