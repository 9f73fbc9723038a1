/** The registry of protocols that ship with the program. */
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import agoAtUterine from './ago-at-uterine.json' with { type: 'json' };
import bsg2016 from './bsg-2016.json' with { type: 'json' };
import ccsCa from './ccs-ca.json' with { type: 'json' };
import esmo2021 from './esmo-2021.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import hdirNo from './hdir-no.json' with { type: 'json' };
import nccnSts from './nccn-sts.json' with { type: 'json' };
import nccnUterine from './nccn-uterine.json' with { type: 'json' };
import oncolexOsloAbdomen from './oncolex-oslo-abdomen.json' with { type: 'json' };
import { provedByTest } from './proved-by-test.js';
import rccSe2017 from './rcc-se-2017.json' with { type: 'json' };
import s1De2023Cutaneous from './s1-de-2023-cutaneous.json' with { type: 'json' };
import s3De2022 from './s3-de-2022.json' with { type: 'json' };
import sarc005Uterine from './sarc005-uterine.json' with { type: 'json' };

/** In the order in which they are listed; `general` is the default. */
export const builtInProtocols: readonly SurveillanceProtocol[] = provedByTest([
  general,
  esmo2021,
  bsg2016,
  s3De2022,
  s1De2023Cutaneous,
  hdirNo,
  rccSe2017,
  oncolexOsloAbdomen,
  ccsCa,
  nccnSts,
  nccnUterine,
  sarc005Uterine,
  agoAtUterine,
]);
