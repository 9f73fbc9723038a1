/** Our UUIDs are those that the package `uuid` makes, for names of every length and script. */
import fc from 'fast-check';
import { parse, v5 } from 'uuid';
import { expect, it } from 'vitest';
import { uuidBytes, uuidV5 } from '../../../src/export/calendar/uuid-v5.js';

it('is that of RFC 9562, appendix A.4', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(uuidV5('www.example.com', uuidBytes(dns))).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

it('agrees where a name fills a block of SHA-1, whatever came before', () => {
  const namespace = uuidBytes('dcdd3841-5c9a-45df-9645-cea381a046da');
  for (const length of [0, 1, 38, 39, 40, 47, 48, 49, 102, 103, 104, 111, 112, 5000, 3])
    expect(uuidV5('n'.repeat(length), namespace)).toBe(v5('n'.repeat(length), namespace));
});

it('agrees for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.uuid(), (name, namespace) => {
      expect(uuidBytes(namespace)).toEqual(parse(namespace));
      expect(uuidV5(name, uuidBytes(namespace))).toBe(v5(name, namespace));
    }),
    { seed: 20_261_125, numRuns: 2000 },
  );
});
