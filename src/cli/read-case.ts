/** From a case file and flags to a checked case, and the protocols it can be planned by. */
import { dirname, resolve } from 'node:path';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { readText } from '../io/read-text.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { isProtocolFile } from './find-protocol.js';
import { type Written, type WrittenCase, withFlags } from './written-case.js';

/** The case as written: a file (if one is named; `known` is its text, if it was read), with flags laid over it. Throws FileProblem or FollowUpError. */
export async function readWrittenCase(path: string | undefined, flags: Written, known?: string): Promise<WrittenCase> {
  if (path === undefined) return withFlags(null, flags);
  const text = known ?? readText(path);
  const { readCaseFile } = await import('./case-file.js');
  return withFlags(readCaseFile(text, path === '-' ? 'standard input' : path), flags);
}

/** A protocol file named in a case file is looked for beside it; one named by a flag, where the user is. */
export async function protocolsFor(
  patientCase: PatientCase,
  path: string | undefined,
  flags: Written,
  today: string,
): Promise<{ patientCase: PatientCase; protocols: readonly SurveillanceProtocol[] }> {
  const { preferences } = patientCase;
  if (!isProtocolFile(preferences.protocol)) return { patientCase, protocols: builtInProtocols };
  const { loadProtocol } = await import('./load-protocol.js');
  const base = flags['protocol'] === undefined && path !== undefined && path !== '-' ? dirname(path) : '.';
  const own = loadProtocol(resolve(base, preferences.protocol), today);
  return { patientCase: { ...patientCase, preferences: { ...preferences, protocol: own.id } }, protocols: [own] };
}
