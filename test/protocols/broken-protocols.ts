/** The faults in fixtures/protocols/broken-in-one-place.yaml, each of which makes one broken protocol file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';

const text = z.string();
const brokenProtocol = z.strictObject({ name: text, replace: text, by: text, where: text, words: text });

export type BrokenProtocol = z.infer<typeof brokenProtocol>;

const file = new URL('../../fixtures/protocols/broken-in-one-place.yaml', import.meta.url);

export const brokenProtocols: readonly BrokenProtocol[] = z.parse(
  z.array(brokenProtocol),
  parse(readFileSync(file, 'utf8')),
);
