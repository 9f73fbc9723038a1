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
  for (const { key, value } of given) {
    const dot = key.indexOf('.');
    const [section, inner] = dot < 0 ? [key, null] : [key.slice(0, dot), key.slice(dot + 1)];
    if (inner === null) data[section] = value;
    else if (section === 'anchor') data['anchor'] = { event: inner, date: value };
    else if (data[section] === undefined || isRecord(data[section]))
      data[section] = { ...data[section], [inner]: value };
  }
  return data;
}
