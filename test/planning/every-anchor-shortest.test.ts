/** The laws of a plan, for every day of a leap cycle, every built-in protocol and the shortest cadence. */
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInProtocols } from '../../src/protocols/built-in-protocols.js';
import { everyChoice, everyLaw, type Survey, surveyEveryAnchor, valuesIn } from '../support/every-anchor.js';

describe('plans of 1,461 consecutive anchors by every protocol, shortest cadence', () => {
  let survey: Survey;
  beforeAll(() => {
    survey = surveyEveryAnchor('shortest');
  });

  it('are as many as there are anchors and protocols', () => {
    expect(survey.plans).toBe(1461 * builtInProtocols.length);
  });

  it.each(Object.entries(everyChoice))('take in every value of %s', (name, values) => {
    expect(valuesIn(survey.cases, name)).toEqual(new Set<unknown>(values));
  });

  it.each(Object.keys(everyLaw))('%s', (title) => {
    expect(survey.broken.get(title)).toEqual([]);
  });
});
