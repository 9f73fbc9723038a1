/** Every flag of a case is a column, under a name that no other column has. */
import { describe, expect, it } from 'vitest';
import { caseColumns, columnForKey, columnNamed } from '../../src/domain/case-columns.js';
import { allCaseFlags, flagName } from '../../src/domain/case-flags.js';

describe('columns', () => {
  it('are the flags in snake case, with the same keys', () => {
    expect(caseColumns.map(({ name, key }) => [`--${name.replaceAll('_', '-')}`, key])).toEqual(
      allCaseFlags.map((flag) => [flagName(flag), flag.key]),
    );
  });

  it.each(caseColumns.map(({ name }) => name))('%s is found by its name in any writing', (name) => {
    for (const written of [name, name.toUpperCase(), name.replaceAll('_', ' '), ` ${name.replaceAll('_', '-')} `])
      expect(columnNamed(written)?.name).toBe(name);
  });

  it.each(caseColumns.map(({ key, name }) => [key, name]))('%s is best known as %s', (key, name) => {
    expect(columnForKey(key)).toBe(name);
  });

  it('that are none are not found', () => {
    for (const name of ['', 'constructor', 'toString', '__proto__', 'name']) expect(columnNamed(name)).toBeUndefined();
  });
});
