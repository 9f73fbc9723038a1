/** Why a row could not be planned, as the file of rejects tells it. */
import type { Fault, FaultCode, FollowUpError } from '../domain/fault.js';
import { type FaultText, faultText } from '../domain/fault-text.js';

export interface RowFault {
  /** `defect` is a fault of ours. */
  code: FaultCode | 'defect';
  /** The column, or the key; null where the row as a whole is at fault. */
  field: string | null;
  message: string;
}

/** The first fault by code and field, all of them in words. `fieldOf` names a key of a case file as the row does. */
export function rowFault({ faults }: FollowUpError, fieldOf: (key: string) => string): RowFault {
  const [first] = faults;
  const told = faults.map((fault, index) => {
    const { what, todo } = wordsFor(fault, fieldOf);
    // The field of the first is told apart.
    const place = index > 0 && fault.where ? `${fieldOf(fault.where)}: ` : '';
    return `${place}${what}. ${todo}`;
  });
  return { code: first.code, field: first.where === undefined ? null : fieldOf(first.where), message: told.join(' ') };
}

/** What a row must hold, by the key of a case file. */
const cellExamples: Partial<Record<string, string>> = {
  anchor: '2026-03-15',
  'anchor.date': '2026-03-15',
  'riskFactors.primarySite': 'uterus',
};

/** What to do is told by the names that things have in rows, which know neither flags nor sections. */
function wordsFor(fault: Fault, fieldOf: (key: string) => string): FaultText {
  const words = faultText(fault);
  const { code, where = '' } = fault;
  if (code === 'active-disease') return { ...words, todo: activeDiseaseTodo(fieldOf) };
  const example = cellExamples[where];
  const name = fieldOf(where);
  if (code !== 'missing' || example === undefined || name === where) return words;
  return { ...words, todo: `Add it as ${name}, for example ${example}.` };
}

const activeDiseaseTodo = (fieldOf: (key: string) => string): string =>
  `Ask the team for the next dates. If the metastases were removed completely, write resected as ${fieldOf('riskFactors.metastasis')}. To be reminded at an interval that the team gave, add it as ${fieldOf('preferences.monitorEvery')}, such as 8w.`;

export const defectFault = (error: Error): RowFault => ({
  code: 'defect',
  field: null,
  message: `A defect in lms-followup, not a mistake of yours: ${error.stack ?? error.message}`,
});
