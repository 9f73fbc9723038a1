/** Stage as a report gives it: FIGO 2009 for the uterus, AJCC 8 for all other sites. */
import { type Fault, FollowUpError } from './fault.js';
import type { PrimarySite } from './risk-factors.js';

const stagesOf = {
  'AJCC 8': ['IA', 'IB', 'II', 'IIIA', 'IIIB', 'IV'],
  'FIGO 2009': ['I', 'IA', 'IB', 'II', 'IIA', 'IIB', 'III', 'IIIA', 'IIIB', 'IIIC', 'IV', 'IVA', 'IVB'],
} as const satisfies Record<string, readonly string[]>;

export type StagingSystem = keyof typeof stagesOf;

export interface Stage {
  system: StagingSystem;
  value: string;
}

/** Every stage of either system, once. */
export const stages: readonly string[] = [...new Set(Object.values(stagesOf).flat())];

export const stagingSystemOf = (site: PrimarySite): StagingSystem => (site === 'uterus' ? 'FIGO 2009' : 'AJCC 8');

export const stagesAt = (site: PrimarySite): readonly string[] => stagesOf[stagingSystemOf(site)];

/** Stages that mean distant spread, or, where AJCC 8 counts them so, lymph nodes alone. */
export const isMetastaticStage = ({ system, value }: Stage): boolean =>
  system === 'AJCC 8' ? value === 'IV' : value === 'IVB';

/** In limb and trunk, lymph nodes alone make stage IV. */
export const nodesMakeStageFour = (site: PrimarySite): boolean => site === 'extremity' || site === 'trunk';

/** Reads `IB`, `Stage IB` or `FIGO IB`. Throws where the system used for the site has no such stage. */
export function readStage(written: string, site: PrimarySite): Stage {
  const read = stageOrFault(written, site);
  if ('code' in read) throw new FollowUpError(read);
  return read;
}

/** As `readStage`, but gives the fault back. */
export function stageOrFault(written: string, site: PrimarySite): Stage | Fault {
  const system = stagingSystemOf(site);
  const [, prefix = '', value = ''] =
    /^(?:(figo|ajcc)(?: ?\d*)?)?[ :]*(?:stage )?([iv]+[abc]?)$/i.exec(written.trim()) ?? [];
  const stage = value.toUpperCase();
  const known: readonly string[] = stagesOf[system];
  if (known.includes(stage) && system.startsWith(prefix.toUpperCase())) return { system, value: stage };
  return {
    code: 'invalid-stage',
    where: 'riskFactors.stage',
    details: { value: written, system: `${system} (${site})`, choices: known },
  };
}
