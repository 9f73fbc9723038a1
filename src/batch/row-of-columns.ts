/** One row, from the values of its named columns, as case data. */
import { type CaseColumn, columnForKey } from '../domain/case-columns.js';
import { type Written, withKeys } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';
import type { WrittenRow } from './read-row.js';

export interface ColumnValue {
  column: CaseColumn;
  /** As the cohort file calls it. */
  name: string;
  value: unknown;
}

/** Yes and no, as spreadsheets in English and German write them. */
const yes = ['true', 'yes', 'y', '1', 'wahr', 'ja'];
const no = ['false', 'no', 'n', '0', 'falsch', 'nein'];

/** Throws FollowUpError where two dates to count from are given, or a switch is neither yes nor no. */
export function rowOfColumns(values: readonly ColumnValue[], defaults: Written): WrittenRow {
  const anchors = values.filter(({ column }) => isAnchor(column));
  if (anchors.length > 1)
    throw new FollowUpError({ code: 'several-anchors', details: { given: anchors.map(({ name }) => name) } });
  const given = values.map((each) => ({
    key: each.column.key,
    value: each.column.isSwitch ? switched(each) : each.value,
  }));
  return {
    written: withKeys(defaults, given),
    fieldOf: (key) => {
      const found = values.find(({ column }) => column.key === key || (key === 'anchor.date' && isAnchor(column)));
      return found?.name ?? columnForKey(key);
    },
  };
}

const isAnchor = ({ key }: CaseColumn): boolean => key.startsWith('anchor.');

function switched({ value, name }: ColumnValue): unknown {
  if (typeof value !== 'string') return value;
  const small = value.toLowerCase();
  if (yes.includes(small)) return true;
  if (no.includes(small)) return false;
  throw new FollowUpError({ code: 'invalid-choice', where: name, details: { value, choices: ['yes', 'no'] } });
}
