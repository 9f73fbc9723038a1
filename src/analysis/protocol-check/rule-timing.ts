/** Faults in the months of one rule: its phases, its single months, and both together. */
import { cadences } from '../../domain/patient-case.js';
import type { SurveillanceRule } from '../../domain/surveillance-protocol.js';
import { expandRule } from '../../planning/expand-rule.js';
import { type Finding, finding, type Path } from './finding.js';
import { phaseFindings } from './phase-findings.js';

const lastMonth = 360;

export function timingFindings(rule: SurveillanceRule, path: Path): Finding[] {
  if (!rule.phases && !rule.at)
    return [finding(path, `Rule ${rule.id} plans nothing`, 'Give it phases, or single months under at.')];
  const found = [
    ...phaseFindings(rule.phases ?? [], path),
    ...singleMonths(rule, path),
    ...windowOf(rule, path),
    ...conditionOf(rule, path),
  ];
  // Only sound phases can be expanded: an interval of 0 would never come to an end.
  return found.length > 0 ? found : expanded(rule, path);
}

function singleMonths({ at = [] }: SurveillanceRule, path: Path): Finding[] {
  const place = (index: number): Path => [...path, 'at', index];
  return at.flatMap((month, index): Finding[] => {
    if (month === 0)
      return [finding(place(index), 'Nothing can be planned on the day counted from', 'Begin at month 1.')];
    const before = at[index - 1];
    if (before === undefined || before < month) return [];
    const problem = before === month ? `Month ${month} is there twice` : `Month ${month} stands after month ${before}`;
    return [finding(place(index), problem, 'List each month once, in order.')];
  });
}

function windowOf({ at, windowMonths }: SurveillanceRule, path: Path): Finding[] {
  if (!windowMonths) return [];
  const place = [...path, 'windowMonths'];
  const [first, last] = windowMonths;
  if (!at)
    return [finding(place, 'windowMonths without at', 'It belongs to single months; phases have their own windows.')];
  if (first > last) return [finding(place, 'The window is the wrong way round', `Write [${last}, ${first}].`)];
  const outside = at.filter((month) => month < first || month > last);
  if (outside.length === 0) return [];
  const problem = `The window of months ${first} to ${last} does not hold month ${outside.join(', ')}`;
  return [finding(place, problem, 'Widen the window, or give the month a rule of its own.')];
}

/** Only what is added to every protocol depends on what the protocol has already. */
const conditionOf = ({ unlessImagedBy }: SurveillanceRule, path: Path): Finding[] =>
  unlessImagedBy === undefined
    ? []
    : [
        finding(
          [...path, 'unlessImagedBy'],
          'A rule of a protocol is always planned',
          'Remove unlessImagedBy: it is for supplements.',
        ),
      ];

/** What only the months themselves show. */
function expanded(rule: SurveillanceRule, path: Path): Finding[] {
  const months = cadences.map((cadence) => expandRule(rule, cadence, lastMonth).map(({ month }) => month));
  if (months.every((each) => each.length === 0)) {
    const problem = `Rule ${rule.id} plans nothing: its first interval is longer than its phases`;
    return [finding([...path, 'phases'], problem, 'End the phases later, or name the month under at.')];
  }
  const twice = (rule.at ?? []).findIndex((month) =>
    months.some((each) => each.indexOf(month) < each.lastIndexOf(month)),
  );
  return twice < 0
    ? []
    : [finding([...path, 'at', twice], 'The phases plan this month too', 'Keep it in one of the two.')];
}
