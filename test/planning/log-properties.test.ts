/** Plans of random logs: what holds whatever somebody wrote down. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar-date.js';
import { type LogLaw, logLaws } from '../support/log-laws.js';
import { aLife, planLife } from '../support/random-lives.js';

const laws: [string, LogLaw][] = Object.entries(logLaws);

it('the plan of any log keeps every law', () => {
  fc.assert(
    fc.property(aLife(), fc.nat(640), (life, day) => {
      const plan = planLife(life, addDays(life.person.anchor.date, day));
      const broken = laws.map(([name, law]) => ({ name, keys: law(plan) })).filter(({ keys }) => keys.length > 0);
      if (broken.length > 0) expect(broken).toEqual([]);
    }),
    { seed: 20_250_115, numRuns: 30_000 },
  );
});
