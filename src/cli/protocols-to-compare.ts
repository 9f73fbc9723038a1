/** Which protocols stand side by side. */
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { selectPopulation } from '../planning/select-population.js';
import { protocolNamed, selectProtocol } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { isProtocolFile } from './find-protocol.js';

/** The protocols in the words of `--protocols`: ids, files and `auto` with commas between, each once, in that order. */
export function namedProtocols(
  named: string,
  patientCase: PatientCase,
  today: string,
): Promise<SurveillanceProtocol[]> {
  const names = new Set(named.split(',').map((name) => name.trim()));
  return Promise.all([...names].map((name) => protocolCalled(name, patientCase, today)));
}

/** The case's own, then all built-in ones that cover it. `own` are those that the case may name, as it may name a file. */
export function protocolsForCase(
  patientCase: PatientCase,
  own: readonly SurveillanceProtocol[],
): SurveillanceProtocol[] {
  const { protocol } = selectProtocol(patientCase, own, clinicalReference);
  const covering = builtInProtocols.filter((each) => selectPopulation(patientCase, each, clinicalReference).covers);
  return [protocol, ...covering.filter((each) => each !== protocol)];
}

async function protocolCalled(name: string, patientCase: PatientCase, today: string): Promise<SurveillanceProtocol> {
  if (isProtocolFile(name)) return (await import('./load-protocol.js')).loadProtocol(name, today);
  if (name !== 'auto') return protocolNamed(name, builtInProtocols, '--protocols');
  const preferences = { ...patientCase.preferences, protocol: 'auto' };
  return selectProtocol({ ...patientCase, preferences }, builtInProtocols, clinicalReference).protocol;
}
