/** Stage as a report gives it: FIGO 2009 for the uterus, AJCC 8 for all other sites. */
import { FollowUpError } from './fault.js';
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

/** Stages that mean distant spread (AJCC 8 counts nodes of limb and trunk among them). */
export const isMetastaticStage = ({ system, value }: Stage): boolean =>
  system === 'AJCC 8' ? value === 'IV' : value === 'IVB';

/** Reads `IB`, `Stage IB` or `FIGO IB`. Throws where the system used for the site has no such stage. */
export function readStage(written: string, site: PrimarySite): Stage {
  const system = stagingSystemOf(site);
  const [, prefix = '', value = ''] =
    /^(?:(figo|ajcc)(?: ?\d*)?)?[ :]*(?:stage )?([iv]+[abc]?)$/i.exec(written.trim()) ?? [];
  const stage = value.toUpperCase();
  const known: readonly string[] = stagesOf[system];
  if (known.includes(stage) && system.startsWith(prefix.toUpperCase())) return { system, value: stage };
  throw new FollowUpError({
    code: 'invalid-stage',
    where: 'riskFactors.stage',
    details: { value: written, system: `${system} (${site})`, choices: known },
  });
}
