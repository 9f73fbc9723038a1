/** Visits and scans in each year of follow-up. */
import type { FollowUpPlan, Trip } from '../domain/follow-up-plan.js';
import type { YearCount } from '../domain/protocol-comparison.js';
import { tallyBurden } from '../planning/tally-burden.js';

/** Every year of the plan, empty ones too; a trip belongs to the year of the month that its first slot names. */
export function countsPerYear({ assessments, trips, protocol }: FollowUpPlan): YearCount[] {
  const yearOfKey = new Map(assessments.map(({ key, month }) => [key, Math.ceil(month / 12)]));
  const yearOf = ({ keys: [first = ''] }: Trip): number => yearOfKey.get(first) ?? 0;
  return Array.from({ length: Math.ceil(protocol.horizonMonths / 12) }, (_, index) => {
    const year = index + 1;
    const { visits, scans } = tallyBurden(
      trips.filter((trip) => yearOf(trip) === year),
      [],
    ).burden;
    return { year, visits, scans };
  });
}
