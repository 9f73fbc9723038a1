/** The words for each fault: what is wrong, and what to do next. */
import { dateHint } from './date-hint.js';
import type { Fault, FaultCode, FaultDetails } from './fault.js';
import { sizeHint } from './size-hint.js';

export interface FaultText {
  what: string;
  todo: string;
}

/** An empty key of a case file is read as null. */
const shown = (value: string): string =>
  value === 'null'
    ? 'An empty value'
    : `'${value.length > 60 ? `${[...value.slice(0, 120)].slice(0, 57).join('')}…` : value}'`;
const didYouMean = (meant: string | undefined): string => (meant ? `Did you mean ${meant}? ` : '');
const oneOf = (choices: readonly string[]): string => `Choose one of: ${choices.join(', ')}.`;

const faultTexts: { [C in FaultCode]: (details: FaultDetails[C]) => FaultText } = {
  'invalid-date': ({ value }) => ({ what: `${shown(value)} is not a date`, todo: dateHint(value) }),
  'far-off-date': ({ value, asOf, yearsBack, yearsAhead }) => ({
    what: `${value} is too far from ${asOf}`,
    todo: `The date must lie at most ${yearsBack} years before and ${yearsAhead} year after it: check the year. To plan as of another day, give --as-of.`,
  }),
  'invalid-choice': ({ value, choices, meant }) => ({
    what: `${shown(value)} is not a choice`,
    todo: `${didYouMean(meant)}${oneOf(choices)}`,
  }),
  'invalid-size': ({ value }) => ({
    what: `${shown(value)} is not a tumour size`,
    todo: sizeHint(value),
  }),
  'invalid-stage': ({ value, system, choices }) => ({
    what: `${shown(value)} is not a stage of ${system}, the system for this site`,
    todo: oneOf(choices),
  }),
  'invalid-number': ({ value, least, most }) => ({
    what: `${shown(value)} is not a whole number from ${least} to ${most}`,
    todo: 'Write it in digits.',
  }),
  'invalid-value': ({ value, expected }) => ({
    what: `${shown(value)} does not fit here`,
    todo: `Expected ${expected}.`,
  }),
  'invalid-text': ({ reason }) =>
    ({
      empty: { what: 'The text is empty', todo: 'Write at least one character, or leave it out.' },
      'too-long': { what: 'The text is too long', todo: 'Use at most 65,536 characters.' },
      'broken-unicode': { what: 'The text holds half a character (a lone surrogate)', todo: 'Type it again.' },
    })[reason],
  missing: ({ what, example }) => ({
    what: `${what} is missing`,
    todo: example ? `Add it, for example ${example}` : 'Add it.',
  }),
  'several-anchors': ({ given }) => ({
    what: `Only one date to count from can be given, not ${given.join(' and ')}`,
    todo: 'Keep the one your protocol counts from: usually the end of treatment.',
  }),
  'unknown-key': ({ key, meant }) => ({
    what: `Unknown key ${shown(key)}`,
    todo: meant ? `Did you mean ${meant}?` : 'Remove it, or see the case file section of the README.',
  }),
  contradiction: ({ first, second, why }) => ({
    what: `${first} and ${second} contradict each other: ${why}`,
    todo: 'Correct one of them; where it is not known, write unknown or leave it out.',
  }),
  'metastasis-unstated': ({ stage }) => ({
    what: `Stage ${stage} means that it had spread, and whether that was removed is not stated`,
    todo: 'Say --metastasis resected if no visible tumour is left, or --metastasis active.',
  }),
  'active-disease': () => ({
    what: 'No surveillance plan: with active metastatic disease the treating team decides when to scan, by treatment',
    todo: 'Ask the team for the next dates. If the metastases were removed completely, say --metastasis resected. To be reminded at an interval that the team gave, add --every, such as --every 8w; in a case file, monitorEvery: 8w under preferences.',
  }),
  'not-covered': ({ protocol, why, todo }) => ({
    what: `The protocol ${protocol} does not cover this case. It is for: ${why.join('; ')}`,
    todo: todo ?? 'Give --protocol auto to take one that covers it, or see: lms-followup protocols list.',
  }),
  'unknown-protocol': ({ value, choices, meant }) => ({
    what: `There is no protocol ${shown(value)}`,
    todo: `${didYouMean(meant)}${oneOf(choices)} Or give auto, or a file of your own such as ./ours.yaml.`,
  }),
  'invalid-protocol': ({ problem, todo }) => ({ what: problem, todo }),
  'nothing-upcoming': ({ asOf }) => ({
    what: `Nothing to put in a calendar: every date of this plan is before ${asOf}`,
    todo: 'Give --all to write past dates too, or --years to plan further.',
  }),
  'unknown-format': ({ value, choices }) => ({
    what: `No format is known for ${shown(value)}`,
    todo: `Give --format, or a file name that ends in one of: ${choices.map((choice) => `.${choice}`).join(', ')}.`,
  }),
  'unreadable-file': ({ reason }) => ({ what: `Could not be read: ${reason}`, todo: 'Check the name and try again.' }),
  'unwritable-file': ({ reason, todo }) => ({
    what: `Could not be written: ${reason}`,
    todo: todo ?? 'Choose another place with -o.',
  }),
  'unchanged-file': ({ reason, todo }) => ({
    what: `Nothing was changed: ${reason}`,
    todo: todo ?? 'Nothing is lost: look at the file and try again.',
  }),
  'no-case-files': () => ({
    what: 'There is no case file (.yaml, .yml or .json) in this folder',
    todo: 'Name a case file, or the folder that holds them.',
  }),
  'not-a-plan': ({ problem }) => ({
    what: `Not a plan in JSON: ${problem}`,
    todo: 'Write it again: lms-followup plan <case-file> --format json; or name the case file itself.',
  }),
  'existing-file': () => ({
    what: 'The file exists already',
    todo: 'Choose another name, or give --force to replace it.',
  }),
  'not-yaml': ({ problem }) => ({ what: `Not a case file in YAML or JSON: ${problem}`, todo: 'Correct the file.' }),
  'conflicting-flags': ({ problem, instead }) => ({ what: problem, todo: instead }),
  'invalid-cohort': ({ problem, todo }) => ({ what: problem, todo }),
  'unreadable-row': ({ problem, todo }) => ({ what: problem, todo }),
  'duplicate-id': ({ firstLine }) => ({
    what: `The id stands in line ${firstLine} already; that row was kept`,
    todo: 'Give each case an id of its own, or remove one of the rows.',
  }),
  'rejected-rows': ({ rejected, rows, rejects }) => ({
    what: `${rejected} of ${rows} ${rows === 1 ? 'row' : 'rows'} could not be planned`,
    todo:
      rejects === null
        ? 'Mend them; --rejects <file> keeps each with its reason.'
        : `Mend them: ${rejects} holds each with its reason.`,
  }),
  'unused-rows': ({ rejected, rows }) => ({
    what: `${rejected} of ${rows} rows could not be used`,
    todo: 'Mend those named above and audit again; the figures leave them out.',
  }),
  'interrupted-run': ({ problem, todo }) => ({ what: problem, todo }),
};

/** What is wrong and what to do next, in plain English, without the place. */
export function faultText<F extends Fault>({ code, details }: F): FaultText {
  const text = faultTexts[code] as (details: F['details']) => FaultText;
  return text(details);
}
