/** One JSON object as case data: in the shape of a case file, or flat, with the names of columns. */
import { columnNamed } from '../domain/case-columns.js';
import { isRecord, type Written } from '../domain/case-from-keys.js';
import type { WrittenRow } from './read-row.js';
import { type ColumnValue, rowOfColumns } from './row-of-columns.js';

/** Throws FollowUpError. */
export function readObject(object: Written, defaults: Written): WrittenRow {
  if ('anchor' in object || 'riskFactors' in object) return { written: over(defaults, object), fieldOf: (key) => key };
  const values: ColumnValue[] = [];
  const strange: [string, unknown][] = [];
  for (const [name, value] of Object.entries(object)) {
    const column = columnNamed(name);
    if (!column) strange.push([name, value]);
    else if (value !== null && value !== '') values.push({ column, name, value });
  }
  // Strange keys stay in, so that they are refused with the nearest known one.
  return rowOfColumns(values, { ...defaults, ...Object.fromEntries(strange) });
}

/** The object over the defaults, section by section. */
function over(defaults: Written, object: Written): Written {
  const merged: Written = { ...defaults, ...object };
  for (const [section, values] of Object.entries(defaults)) {
    const own = object[section];
    if (isRecord(values) && isRecord(own)) merged[section] = { ...values, ...own };
  }
  return merged;
}
