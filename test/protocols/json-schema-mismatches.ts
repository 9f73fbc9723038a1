/** As much of a JSON Schema validator as the schema of protocols needs. */
import { type JsonSchema, resolved } from './data-dictionary.js';

const fits: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Where and how a value does not fit; a key whose value is undefined counts as absent, as JSON has it. */
export function mismatches(value: unknown, written: JsonSchema, at = ''): string[] {
  const node = resolved(written);
  if (node.anyOf && !node.anyOf.some((each) => mismatches(value, each).length === 0)) return [`${at}: fits no choice`];
  if (node.type && !fits[node.type]?.(value)) return [`${at}: is no ${node.type}`];
  if (node.enum && !node.enum.includes(value)) return [`${at}: is no choice`];
  if (node.const !== undefined && node.const !== value) return [`${at}: is not ${node.const}`];
  if (typeof value === 'string') return textMismatches(value, node, at);
  if (typeof value === 'number') return numberMismatches(value, node, at);
  if (Array.isArray(value)) return listMismatches(value, node, at);
  return typeof value === 'object' && value !== null ? sectionMismatches(value, node, at) : [];
}

const textMismatches = (text: string, { pattern, minLength = 0 }: JsonSchema, at: string): string[] =>
  text.length < minLength || (pattern && !new RegExp(pattern, 'u').test(text)) ? [`${at}: is not so written`] : [];

function numberMismatches(value: number, { minimum, maximum, exclusiveMinimum }: JsonSchema, at: string): string[] {
  const low =
    (minimum !== undefined && value < minimum) || (exclusiveMinimum !== undefined && value <= exclusiveMinimum);
  return low || (maximum !== undefined && value > maximum) ? [`${at}: is out of bounds`] : [];
}

function listMismatches(list: unknown[], { items, prefixItems = [], minItems = 0, maxItems }: JsonSchema, at: string) {
  if (list.length < minItems || list.length > (maxItems ?? list.length)) return [`${at}: has another length`];
  return list.flatMap((each, index) => {
    const node = prefixItems[index] ?? items;
    return node ? mismatches(each, node, `${at}[${index}]`) : [];
  });
}

function sectionMismatches(
  section: object,
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  at: string,
) {
  const entries = Object.entries(section).filter(([, value]) => value !== undefined);
  const keys = entries.map(([key]) => key);
  return [
    ...required.filter((key) => !keys.includes(key)).map((key) => `${at}: ${key} is missing`),
    ...entries.flatMap(([key, value]) => {
      const node = properties[key];
      if (node) return mismatches(value, node, `${at}.${key}`);
      return additionalProperties === false ? [`${at}: ${key} is not known`] : [];
    }),
  ];
}
