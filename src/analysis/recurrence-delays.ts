/** The expected delay under a plan, for each published set of recurrence figures that fits the case. */
import type { Assessment } from '../domain/assessment.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { FollowUpPlan } from '../domain/follow-up-plan.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { ExpectedDelay, ProtocolComparison } from '../domain/protocol-comparison.js';
import { type RecurrenceHazard, type RecurrenceSite, recurrenceSiteLabels } from '../domain/recurrence-hazard.js';
import { caseFacts, meetsCriteria } from '../planning/meets-criteria.js';
import { expectedDelay } from './expected-delay.js';

/** Imaging that can see a recurrence at a site; a chest X-ray counts like a CT, though it sees less. */
const seenBy: Record<RecurrenceSite, readonly Assessment[]> = {
  any: ['chest-imaging', 'site-imaging', 'baseline-site-imaging'],
  chest: ['chest-imaging'],
  'original-site': ['site-imaging', 'baseline-site-imaging'],
};

const delayStatement =
  'Our own arithmetic from published recurrence figures, over recurrences up to the month given. It says nothing about survival or benefit: in the randomised TOSS trial of limb sarcoma, 6-monthly follow-up was not inferior to 3-monthly. Planned months count, not shifted dates; chest X-ray counts like CT; what people or doctors find between scans is left out.';

const noHazardsStatement =
  'No delay is given: the published recurrence figures here are for a first sarcoma of uterus, retroperitoneum or limb.';

/** What the delays are and are not, with the sources behind them, for every document that shows them. */
export function aboutDelays(hazards: readonly RecurrenceHazard[]): ProtocolComparison['delay'] {
  const shown = hazards.map(({ when: _when, pieces: _pieces, ...hazard }) => hazard);
  if (shown.length === 0) return { statement: noHazardsStatement, hazards: [], cites: [] };
  const cites = new Set([...shown.flatMap((hazard) => hazard.cites), 'toss-2018']);
  return { statement: delayStatement, hazards: shown, cites: [...cites] };
}

export const hazardsFor = (
  patientCase: PatientCase,
  { recurrenceHazards }: Pick<ClinicalReference, 'recurrenceHazards'>,
): RecurrenceHazard[] => recurrenceHazards.filter(({ when }) => meetsCriteria(when, caseFacts(patientCase)));

/** To a ten-thousandth of a month, about four minutes. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The delay under the plan; null where its only such imaging is a baseline scan, which is no surveillance. */
export function recurrenceDelay({ id: hazard, site, pieces }: RecurrenceHazard, plan: FollowUpPlan): ExpectedDelay {
  const seeing = plan.assessments.filter(({ assessment }) => seenBy[site].includes(assessment));
  const routine = seeing.some(({ assessment }) => assessment !== 'baseline-site-imaging');
  const months = [...new Set(seeing.map(({ month }) => month))].sort((a, b) => a - b);
  const mean = routine ? expectedDelay(months, pieces) : null;
  if (mean)
    return {
      hazard,
      site,
      value: rounded(mean.months),
      untilMonth: mean.untilMonth,
      shareUntilMonth: rounded(mean.shareUntilMonth),
      reason: null,
    };
  const once = months.length > 0 ? `, only a baseline scan at month ${months.join(', ')}` : '';
  const reason = `no routine imaging of the ${recurrenceSiteLabels[site]}${once}`;
  return { hazard, site, value: null, untilMonth: null, shareUntilMonth: null, reason };
}
