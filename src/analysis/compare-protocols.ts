/** One case under several protocols: what each would ask for, how they differ, how long a recurrence would wait. */
import type { CalendarDate } from '../domain/calendar-date.js';
import type { ClinicalReference } from '../domain/clinical-reference.js';
import type { Cadence, PatientCase } from '../domain/patient-case.js';
import type { ProtocolComparison } from '../domain/protocol-comparison.js';
import type { Population, SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { rulesFor } from '../planning/applicable-rules.js';
import { assessRisk } from '../planning/assess-risk.js';
import { checkPlannable } from '../planning/check-plannable.js';
import { planFollowUp } from '../planning/plan-follow-up.js';
import { selectPopulation } from '../planning/select-population.js';
import { compareAspects } from './compare-aspects.js';
import { coveringProtocol, uncoveringProtocol } from './compared-protocol.js';
import { aboutDelays, hazardsFor } from './recurrence-delays.js';

export interface CompareOptions {
  asOf: CalendarDate;
  reference: ClinicalReference;
  /** How ranges in the sources are read; one row per protocol and cadence. */
  cadences: readonly Cadence[];
}

/**
 * The protocols side by side, in the order given. One that does not cover the case is a row with the reason.
 * Throws FollowUpError for active disease or an implausible anchor.
 */
export function compareProtocols(
  patientCase: PatientCase,
  protocols: readonly SurveillanceProtocol[],
  { asOf, reference, cadences }: CompareOptions,
): ProtocolComparison {
  checkPlannable(patientCase, asOf);
  const hazards = hazardsFor(patientCase, reference);
  const rows = protocols.flatMap((protocol) =>
    cadences.map((cadence) => {
      const person = { ...patientCase, preferences: { ...patientCase.preferences, cadence } };
      const coverage = selectPopulation(person, protocol, reference);
      if (!coverage.covers) return { row: uncoveringProtocol(protocol, cadence, coverage.why), compared: null };
      const plan = planFollowUp(person, protocol, { asOf, reference });
      const compared = { plan, open: isOpen(protocol, coverage.population) };
      return { row: coveringProtocol(compared, protocol, hazards), compared };
    }),
  );
  const compared = rows.flatMap((each) => each.compared ?? []);
  const delay = aboutDelays(hazards);
  const delaySources = reference.bibliography.filter(({ id }) => delay.cites.includes(id));
  const sources = [...compared.flatMap(({ plan }) => plan.sources), ...delaySources];
  return {
    case: patientCase,
    asOf,
    risk: assessRisk(patientCase, reference.tierCriteria),
    protocols: rows.map(({ row }) => row),
    aspects: compareAspects(compared),
    delay,
    sources: [...new Map(sources.map((source) => [source.id, source])).values()],
  };
}

const isOpen = (protocol: SurveillanceProtocol, population: Population): boolean =>
  rulesFor(population, protocol).some(({ phases = [] }) => phases.some(({ to }) => to === null));
