/** The data dictionary as the JSON Schema gives it: one row for each key, as the README of the protocols prints it. */
import { protocolJsonSchema } from '../../src/analysis/protocol-check/protocol-json-schema.js';

export interface JsonSchema {
  $ref?: string;
  type?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  pattern?: string;
  $defs?: Record<string, JsonSchema>;
}

export const schema: JsonSchema = JSON.parse(JSON.stringify(protocolJsonSchema()));

/** The schema itself, or what it refers to. */
export const resolved = (node: JsonSchema): JsonSchema =>
  node.$ref ? (schema.$defs?.[node.$ref.replace('#/$defs/', '')] ?? {}) : node;

const property = (node: JsonSchema, key: string): JsonSchema => resolved(node.properties?.[key] ?? {});
const element = (node: JsonSchema): JsonSchema => (node.items ? resolved(node.items) : {});

const population = element(property(schema, 'populations'));
const rule = element(property(schema, 'rules'));

/** By the heading of the README under which its table stands. */
export const sections: Record<string, JsonSchema> = {
  Protocol: schema,
  Anchor: property(schema, 'anchor'),
  Population: population,
  Criteria: property(population, 'when'),
  Rule: rule,
  Phase: element(property(rule, 'phases')),
  Absent: element(property(schema, 'absent')),
  Source: element(property(schema, 'sources')),
};

const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'section',
};

function written(node: JsonSchema): string {
  const { type, enum: choices, anyOf, items, prefixItems, const: only } = resolved(node);
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (only !== undefined) return `\`${only}\``;
  if (prefixItems) return 'two months';
  if (anyOf?.some((each) => resolved(each).properties)) return 'section or text';
  if (anyOf?.some((each) => each.type === 'null')) return 'months, a range or null';
  if (anyOf) return 'months or a range';
  if (type === 'array' && items) return `list of ${written(items).replace(/^section$/, 'sections')}`;
  return words[type ?? ''] ?? type ?? '';
}

export const dictionaryRows = (section: JsonSchema): string[] =>
  Object.entries(section.properties ?? {}).map(
    ([key, node]) =>
      `| \`${key}\` | ${section.required?.includes(key) ? 'yes' : ''} | ${written(node)} | ${resolved(node).description ?? ''} |`,
  );
