/** A case as it was written, in a file and in flags, still unchecked; and where each value was written. */
import { FollowUpError } from '../domain/fault.js';
import { allCaseFlags, flagName } from './case-flags.js';

export type Written = Record<string, unknown>;

export interface WrittenCase {
  data: unknown;
  /** Where a key was written: a flag, or a file and line. */
  placeOf: (key: string) => string | undefined;
}

/** The value that commander keeps for a flag: `--scan-lead` is `scanLead`. */
const attributeOf = (name: string): string =>
  name.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Flags laid over a case file (if there is one): a flag replaces the key that it stands for. */
export function withFlags(file: WrittenCase | null, options: Written): WrittenCase {
  const given = allCaseFlags.flatMap((flag) => {
    const name = flagName(flag);
    const value = options[attributeOf(name)];
    return value === undefined ? [] : [{ name, key: flag.key, value }];
  });
  const anchors = given.filter(({ key }) => key.startsWith('anchor.'));
  if (anchors.length > 1)
    throw new FollowUpError({ code: 'several-anchors', details: { given: anchors.map(({ name }) => name) } });
  if (file && !isRecord(file.data)) return file;
  const data: Written = { riskFactors: {}, ...(file && isRecord(file.data) ? file.data : {}) };
  const places = new Map<string, string>();
  for (const { name, key, value } of given) {
    const [section = '', inner] = key.split('.');
    if (section === 'anchor') data['anchor'] = { event: inner, date: value };
    else if (inner === undefined) data[section] = value;
    else if (data[section] === undefined || isRecord(data[section]))
      data[section] = { ...data[section], [inner]: value };
    places.set(section === 'anchor' ? 'anchor.date' : key, name);
  }
  return { data, placeOf: (key) => places.get(key) ?? file?.placeOf(key) };
}
