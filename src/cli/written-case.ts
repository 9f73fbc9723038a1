/** A case as it was written, in a file and in flags, still unchecked; and where each value was written. */
import { allCaseFlags, flagName } from '../domain/case-flags.js';
import { isRecord, type Written, withKeys } from '../domain/case-from-keys.js';
import { FollowUpError } from '../domain/fault.js';

export type { Written };

export interface WrittenCase {
  data: unknown;
  /** Where a key was written: a flag, or a file and line. */
  placeOf: (key: string) => string | undefined;
}

/** The value that commander keeps for a flag: `--scan-lead` is `scanLead`. */
const attributeOf = (name: string): string =>
  name.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

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
  const data = withKeys(file && isRecord(file.data) ? file.data : {}, given);
  const places = new Map(given.map(({ name, key }) => [key.startsWith('anchor.') ? 'anchor.date' : key, name]));
  return { data, placeOf: (key) => places.get(key) ?? file?.placeOf(key) };
}
