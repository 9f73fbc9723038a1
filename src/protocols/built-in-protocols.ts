/** The registry of protocols that ship with the program. */
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import esmo2021 from './esmo-2021.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import { provedByTest } from './proved-by-test.js';
import s1De2023Cutaneous from './s1-de-2023-cutaneous.json' with { type: 'json' };
import sarc005Uterine from './sarc005-uterine.json' with { type: 'json' };

/** In the order in which they are listed; `general` is the default. */
export const builtInProtocols: readonly SurveillanceProtocol[] = provedByTest([
  general,
  esmo2021,
  s1De2023Cutaneous,
  sarc005Uterine,
]);
