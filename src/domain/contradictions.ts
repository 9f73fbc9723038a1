/** Facts that cannot both be true of one tumour: better refused than planned on. */
import type { Fault } from './fault.js';
import type { PatientCase } from './patient-case.js';
import { isMetastaticStage, readStage } from './stage.js';

const withoutDepth = ['uterus', 'retroperitoneum', 'abdomen-pelvis', 'gastrointestinal', 'large-vessel'];

const contradiction = (where: string, first: string, second: string, why: string): Fault => ({
  code: 'contradiction',
  where,
  details: { first, second, why },
});

/** All contradictions in the case, in the order of its fields; an unknown fact contradicts nothing. */
export function findContradictions({ riskFactors, treatments }: PatientCase): Fault[] {
  const { primarySite, depth, metastasis, nodes } = riskFactors;
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
  if (riskFactors.stage === undefined) return faults;
  const stage = readStage(riskFactors.stage, primarySite);
  const given = `Stage ${stage.value}`;
  if (isMetastaticStage(stage) && nodes !== 'resected') {
    if (metastasis === 'none')
      faults.push(contradiction('riskFactors.stage', given, 'no metastasis', 'this stage means distant spread'));
    if (metastasis === 'unknown')
      faults.push({ code: 'metastasis-unstated', where: 'riskFactors.metastasis', details: { stage: stage.value } });
  }
  if (stage.system === 'FIGO 2009' && stage.value === 'IIIC' && nodes === 'none')
    faults.push(contradiction('riskFactors.nodes', given, 'no nodes', 'this stage means spread to lymph nodes'));
  return faults;
}
