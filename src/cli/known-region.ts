/** A country, or a part of it, whose public holidays are known. */
import { FollowUpError } from '../domain/fault.js';
import { nearest } from '../domain/nearest.js';

/** By code of ISO 3166; undefined where there are none. */
type Named = Record<string, string> | undefined;

export interface Regions {
  getCountries(): Named;
  getStates(country: string): Named;
  getRegions(country: string, state: string): Named;
}

/** Codes in common use that are not those of ISO 3166. */
const otherCodes: Record<string, string> = { UK: 'GB', EL: 'GR' };

/** The codes of `DE-BY` as the package spells them. Throws FollowUpError with the nearest known ones. */
export function knownRegion(written: string, regions: Regions): [country: string, ...parts: string[]] {
  const [country = '', ...parts] = written.split('-');
  const countries = Object.keys(regions.getCountries() ?? {});
  if (!countries.includes(country)) throw unknownCountry(written, country, countries);
  const found: [string, ...string[]] = [country];
  for (const part of parts) {
    const [, state] = found;
    const known = Object.keys((state ? regions.getRegions(country, state) : regions.getStates(country)) ?? {});
    const same = known.find((each) => each.toUpperCase() === part);
    if (same === undefined) throw unknownPart(written, found.join('-'), part, known);
    found.push(same);
  }
  return found;
}

const where = 'preferences.holidays';

function unknownCountry(value: string, country: string, countries: readonly string[]): FollowUpError {
  const meant = otherCodes[country] ?? nearest(country, countries);
  const expected = `a country whose holidays are known, by its two letters, ${meant ? `perhaps ${meant}` : 'such as NO or DE'}`;
  return new FollowUpError({ code: 'invalid-value', where, details: { value, expected } });
}

function unknownPart(value: string, whole: string, part: string, known: readonly string[]): FollowUpError {
  const near = nearest(part, known);
  const choices = [whole, ...known.map((each) => `${whole}-${each}`)];
  const details = { value, choices, ...(near && { meant: `${whole}-${near}` }) };
  return new FollowUpError({ code: 'invalid-choice', where, details });
}
