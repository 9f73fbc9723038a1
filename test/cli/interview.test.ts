/** The interview itself, without a terminal: whatever is answered, it ends in a case that is valid and written as meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/cli/case-file.js';
import { caseFileText } from '../../src/cli/case-file-text.js';
import { askedOf, caseFrom, checkedCase } from '../../src/cli/case-from-answers.js';
import type { Answers } from '../../src/cli/init-question.js';
import { questions } from '../../src/cli/init-questions.js';
import { interview } from '../../src/cli/interview.js';
import { InterviewEnded } from '../../src/cli/interview-ended.js';
import { caseFileJsonSchema } from '../../src/domain/case-file-json-schema.js';
import { parsePatientCase } from '../../src/domain/parse-patient-case.js';
import { mismatches } from '../protocols/json-schema-mismatches.js';
import { type Heard, randomPrompter } from '../support/random-prompter.js';

const today = '2026-06-01';
const schema = JSON.parse(JSON.stringify(caseFileJsonSchema()));

async function held(numbers: readonly number[], known?: Answers, before?: Answers) {
  const heard: Heard = { asked: [], warned: [] };
  const answers = await interview(randomPrompter(numbers, heard), today, known, before);
  return { answers, ...heard };
}

const numbers = fc.array(fc.nat(1000), { maxLength: 60 });

describe('whatever is answered', () => {
  it('the case is valid, and its file is read as the same case', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (chosen) => {
        const { answers } = await held(chosen);
        const checked = checkedCase(answers, today);
        const { data } = readCaseFile(caseFileText(answers, checked), 'p7.yaml');
        expect(parsePatientCase(data)).toEqual(checked);
        expect(mismatches(data, schema)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('the file holds the answers and nothing else, each key with its comment', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (chosen) => {
        const { answers } = await held(chosen);
        const text = caseFileText(answers, checkedCase(answers, today));
        const { data } = readCaseFile(text, 'p7.yaml');
        const shape = (value: unknown): string[] =>
          Object.entries(Object(value)).flatMap(([key, each]) =>
            typeof each === 'object' && !Array.isArray(each) ? shape(each).map((inner) => `${key}.${inner}`) : key,
          );
        expect(shape(data).sort()).toEqual(shape(caseFrom(answers)).sort());
        for (const { key, comment } of askedOf(answers))
          if (comment && shape(data).includes(key)) expect(text).toContain(` # ${comment}\n`);
      }),
      { numRuns: 300 },
    );
  });

  it('each answer can be changed, and the case stays valid', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, fc.nat(1000), async (chosen, again, which) => {
        const { answers } = await held(chosen);
        const asked = askedOf(answers);
        const key = asked[which % asked.length]?.key ?? '';
        const kept = new Map([...answers].filter(([each]) => each !== key));
        const changed = await held(again, kept, answers);
        expect(changed.asked.length).toBeGreaterThan(0);
        expect(() => checkedCase(changed.answers, today)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a size', () => {
  it.each([
    ['8,5', '8.5'],
    ['8.5', '8.5'],
  ])('written %s is %s', async (typed, expected) => {
    const prompter = { ...randomPrompter([], { asked: [], warned: [] }), type: async () => typed };
    const known: Answers = new Map((await held([])).answers);
    const answers = await interview(
      prompter,
      today,
      new Map([...known].filter(([key]) => key !== 'riskFactors.sizeCm')),
    );
    expect(answers.get('riskFactors.sizeCm')).toBe(expected);
  });
});

describe('the questions', () => {
  it('are at most fourteen for someone who adds nothing', async () => {
    for (let chosen = 0; chosen < 300; chosen += 1) {
      // Long enough for date and site; Enter for all others.
      const { asked, warned } = await held([0, 0, chosen]);
      expect(new Set(asked).size).toBeLessThanOrEqual(14);
      expect(warned.filter((each) => !each.startsWith('That is all right'))).toEqual([]);
    }
  });

  it('are about keys of a case file, and all but date and site can be left open', () => {
    const keys = questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const question of questions) {
      const open =
        question.kind === 'several' ||
        (question.kind === 'text' && question.otherwise) ||
        (question.kind === 'one' && question.options(new Map()).some(({ value }) => value === 'unknown'));
      const fixed = ['anchor.event', 'anchor.date', 'course', 'preferences.protocol', 'preferences.discreet'];
      expect({ key: question.key, open: Boolean(open) }).toEqual({
        key: question.key,
        open: !fixed.includes(question.key),
      });
    }
  });

  it('begin at "I don\'t know", so that Enter alone never states a fact', async () => {
    const begun: (string | undefined)[] = [];
    const prompter = randomPrompter([], { asked: [], warned: [] });
    const choose: typeof prompter.choose = (words, options, initial) => {
      if (options.some(({ value }) => value === 'unknown')) begun.push(initial);
      return prompter.choose(words, options, initial);
    };
    await interview({ ...prompter, choose }, today);
    expect(begun.length).toBeGreaterThan(4);
    expect(new Set(begun)).toEqual(new Set(['unknown']));
  });

  it('name the depth for limb and trunk only, morcellation for the uterus only', () => {
    const at = (site: string): Answers => new Map([['riskFactors.primarySite', site]]);
    const ofKey = (site: string, key: string) => askedOf(at(site)).find((each) => each.key === key);
    for (const site of ['uterus', 'retroperitoneum', 'dermal', 'subcutaneous', 'head-neck'])
      expect(ofKey(site, 'riskFactors.depth')).toBeUndefined();
    for (const site of ['extremity', 'trunk']) expect(ofKey(site, 'riskFactors.depth')).toBeDefined();
    for (const site of ['uterus', 'extremity']) {
      const question = ofKey(site, 'riskFactors.integrity');
      const values = question?.kind === 'one' ? question.options(at(site)).map(({ value }) => value) : [];
      expect(values.includes('morcellated')).toBe(site === 'uterus');
    }
  });
});

describe('an answer that does not fit', () => {
  const known: Answers = new Map(
    Object.entries({
      'anchor.event': 'treatment-end',
      'anchor.date': '2026-03-15',
      'riskFactors.primarySite': 'uterus',
      'riskFactors.grade': 'high',
      'riskFactors.sizeCm': '8',
      'riskFactors.margin': 'R0',
      'riskFactors.integrity': 'intact',
      'riskFactors.metastasis': 'none',
      'treatments.chemotherapy': 'none',
      constraints: [],
      extras: ['riskFactors.nodes', 'riskFactors.stage'],
      'riskFactors.nodes': 'none',
    }),
  );

  it('is told at once, without the flags of other commands, and that question is asked again', async () => {
    const { asked, warned, answers } = await held([0], known);
    expect(warned[0]).toBe(
      'Stage IA and the facts, which give stage IB, contradict each other: size, grade and spread decide the stage. Correct one of them; where it is not known, write unknown or leave it out.',
    );
    expect(asked.slice(0, 2)).toEqual(['Which stage does the report give?', 'Which stage does the report give?']);
    expect(answers.get('riskFactors.stage')).toBe('');
    for (const each of warned) expect(each).not.toContain('--');
  });

  it('leads back to the question that it belies', async () => {
    const { asked } = await held([3], known);
    expect(asked.slice(0, 2)).toEqual(['Which stage does the report give?', 'Was there tumour in lymph nodes?']);
  });

  it('that somebody stays with leads back to the stage, so that nobody is asked for ever', async () => {
    const open = new Map(known).set('riskFactors.metastasis', 'unknown');
    const { asked, answers } = await held([5], open);
    expect(asked).toEqual([
      'Which stage does the report give?',
      'Has it spread to other parts of the body (metastasis)?',
      'Which stage does the report give?',
      'What shall this case be called?',
    ]);
    expect(answers.get('riskFactors.metastasis')).toBe('unknown');
  });

  it('is a dead end where no plan can be made, which can be left', async () => {
    const heard: Heard = { asked: [], warned: [] };
    const prompter = {
      ...randomPrompter([2], heard),
      choose: async ({ ask }: { ask: string }) => (ask === 'What now?' ? 'stop' : 'active'),
    };
    const open = new Map([...known].filter(([key]) => key !== 'riskFactors.metastasis'));
    await expect(interview(prompter, today, open)).rejects.toEqual(new InterviewEnded(1));
    expect(heard.warned[0]).toMatch(/your treating team chooses .* Ask them, or your nurse/);
  });
});
