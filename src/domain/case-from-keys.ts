/** Case data from single keys, as flags and the cells of a table give them. */

export type Written = Record<string, unknown>;

/** A value for a key of a case file; `anchor.surgery` gives both the event and its date. */
export interface GivenKey {
  key: string;
  value: unknown;
}

export const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys laid over case data: each replaces what stood there. A section that is no section is left for the check. */
export function withKeys(base: Written, given: readonly GivenKey[]): Written {
  const data: Written = { riskFactors: {}, ...base };
  // Sections of our own, which may be written into; those of the base are others' too.
  const sections = new Map<string, Written>();
  for (const { key, value } of given) {
    const dot = key.indexOf('.');
    if (dot < 0) {
      data[key] = value;
      sections.delete(key);
      continue;
    }
    const [name, inner] = [key.slice(0, dot), key.slice(dot + 1)];
    if (name === 'anchor') data[name] = { event: inner, date: value };
    else if (data[name] === undefined || isRecord(data[name])) {
      const section = sections.get(name) ?? { ...data[name] };
      section[inner] = value;
      sections.set(name, section);
      data[name] = section;
    }
  }
  return data;
}
