/** Facts that cannot both be true of one tumour: better refused than planned on. */
import { deriveStage } from './derive-stage.js';
import { contradiction, type Fault } from './fault.js';
import type { PatientCase } from './patient-case.js';
import type { RiskFactors } from './risk-factors.js';
import { isMetastaticStage, nodesMakeStageFour, type Stage, stageOrFault } from './stage.js';

const withoutDepth = ['uterus', 'retroperitoneum', 'abdomen-pelvis', 'gastrointestinal', 'large-vessel'];

/** All contradictions in the case, in the order of its fields; an unknown fact contradicts nothing. */
export function findContradictions({ riskFactors, treatments }: PatientCase): Fault[] {
  const { primarySite, depth } = riskFactors;
  const faults: Fault[] = [];
  const site = `primary site ${primarySite}`;
  if (depth !== 'unknown' && withoutDepth.includes(primarySite))
    faults.push(
      contradiction('riskFactors.depth', `Depth ${depth}`, site, 'depth describes tumours of limb, trunk and skin'),
    );
  if (depth === 'deep' && (primarySite === 'dermal' || primarySite === 'subcutaneous'))
    faults.push(contradiction('riskFactors.depth', 'Depth deep', site, 'deep means below the fascia'));
  if (treatments.anthracycline && treatments.chemotherapy === 'none')
    faults.push(
      contradiction('treatments.anthracycline', 'Anthracycline', 'no chemotherapy', 'an anthracycline is chemotherapy'),
    );
  const stage = riskFactors.stage === undefined ? null : stageOrFault(riskFactors.stage, primarySite);
  if (stage === null) return faults;
  return 'code' in stage ? [...faults, stage] : [...faults, ...stageContradictions(stage, riskFactors)];
}

function stageContradictions(stage: Stage, riskFactors: RiskFactors): Fault[] {
  const { primarySite, metastasis, nodes } = riskFactors;
  const given = `Stage ${stage.value}`;
  if (stage.value === 'IIIC' && nodes === 'none')
    return [contradiction('riskFactors.nodes', given, 'no nodes', 'this stage means spread to lymph nodes')];
  if (isMetastaticStage(stage)) {
    const byNodes = nodesMakeStageFour(primarySite) && nodes !== 'none';
    if (metastasis === 'none' && !byNodes)
      return [contradiction('riskFactors.stage', given, 'no metastasis', 'this stage means distant spread')];
    if (metastasis === 'unknown' && !(byNodes && nodes === 'resected'))
      return [{ code: 'metastasis-unstated', where: 'riskFactors.metastasis', details: { stage: stage.value } }];
  }
  if (!comparable(stage, riskFactors)) return [];
  const possible = possibleStages(riskFactors);
  const [first] = possible;
  if (first === undefined || possible.includes(stage.value)) return [];
  const facts = `the facts, which give stage ${first},`;
  return [contradiction('riskFactors.stage', given, facts, 'size, grade and spread decide the stage')];
}

/** What the facts gave before any spread, before distant spread, and what they give now: a stage may be older than they are. */
function possibleStages(riskFactors: RiskFactors): string[] {
  const { metastasis, nodes } = riskFactors;
  const local: RiskFactors = { ...riskFactors, metastasis: metastasis === 'unknown' ? metastasis : 'none' };
  const confined: RiskFactors = { ...local, nodes: nodes === 'resected' ? 'none' : nodes };
  return [confined, local, riskFactors].flatMap((facts) => deriveStage(facts)?.value ?? []);
}

/** Only stages that size and grade decide can be checked: FIGO II to IVA tell of spread that no fact here states. */
function comparable({ system, value }: Stage, { grade, nodes, sizeCm }: RiskFactors): boolean {
  if (sizeCm === 'unknown') return false;
  if (system === 'FIGO 2009') return value === 'IA' || value === 'IB';
  return grade !== 'unknown' && (nodes !== 'unknown' || !['IIIB', 'IV'].includes(value));
}
