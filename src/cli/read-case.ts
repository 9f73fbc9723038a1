/** From a case file and flags to a checked case; every fault says where the value was written. */
import { dirname, resolve } from 'node:path';
import { type Fault, FollowUpError } from '../domain/fault.js';
import { parsePatientCase } from '../domain/parse-patient-case.js';
import type { PatientCase } from '../domain/patient-case.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { readText } from '../io/read-text.js';
import { asFollowUpError } from './report.js';
import { type WrittenCase, withFlags, type Written } from './written-case.js';

export interface ReadCase {
  patientCase: PatientCase;
  /** The user's own protocol, where the case names a file. */
  ownProtocol?: SurveillanceProtocol;
}

export async function readCase(path: string | undefined, flags: Written): Promise<ReadCase> {
  try {
    const written = withFlags(path === undefined ? null : await readFile(path), flags);
    const parsed = parseAt(written, path);
    const { protocol } = parsed.preferences;
    const { isProtocolFile, loadProtocol } = await import('./load-protocol.js');
    if (!isProtocolFile(protocol)) return { patientCase: parsed };
    const base = flags['protocol'] === undefined && path !== undefined && path !== '-' ? dirname(path) : '.';
    const ownProtocol = loadProtocol(resolve(base, protocol));
    return {
      patientCase: { ...parsed, preferences: { ...parsed.preferences, protocol: ownProtocol.id } },
      ownProtocol,
    };
  } catch (error) {
    throw asFollowUpError(error, false);
  }
}

async function readFile(path: string): Promise<WrittenCase> {
  const text = readText(path);
  const { readCaseFile } = await import('./case-file.js');
  return readCaseFile(text, path === '-' ? 'standard input' : path);
}

function parseAt(written: WrittenCase, path: string | undefined): PatientCase {
  try {
    return parsePatientCase(written.data);
  } catch (error) {
    if (!(error instanceof FollowUpError)) throw error;
    const [first, ...rest] = error.faults;
    const placed = (fault: Fault): Fault => ({ ...fault, where: whereOf(fault, written, path) });
    throw new FollowUpError(placed(first), ...rest.map(placed));
  }
}

function whereOf({ code, where = '' }: Fault, { placeOf }: WrittenCase, path: string | undefined): string {
  if (code === 'missing' && path === undefined) return 'flags';
  const place = placeOf(where);
  if (place?.startsWith('--')) return place;
  return [place ?? path, where].filter(Boolean).join(': ');
}
