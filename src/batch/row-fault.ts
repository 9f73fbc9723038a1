/** Why a row could not be planned, as the file of rejects tells it. */
import type { FaultCode, FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';

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
  const told = faults.map((fault) => {
    const { what, todo } = faultText(fault);
    const place = faults.length > 1 && fault.where ? `${fieldOf(fault.where)}: ` : '';
    return `${place}${what}. ${todo}`;
  });
  return { code: first.code, field: first.where === undefined ? null : fieldOf(first.where), message: told.join(' ') };
}

export const defectFault = (error: Error): RowFault => ({
  code: 'defect',
  field: null,
  message: `A defect in lms-followup, not a mistake of yours: ${error.stack ?? error.message}`,
});
