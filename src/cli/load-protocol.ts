/** A protocol from the user's own file, each fault with its line and its place in the protocol. */
import { checkProtocol } from '../analysis/protocol-check/check-protocol.js';
import { type Finding, pathText } from '../analysis/protocol-check/finding.js';
import { type Fault, FollowUpError } from '../domain/fault.js';
import { faultText } from '../domain/fault-text.js';
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { readText } from '../io/read-text.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { clinicalReference } from '../protocols/clinical-reference.js';
import { readCaseFile } from './case-file.js';

/** A finding with the place where a person finds it: `ours.yaml, line 12: rules[0].exam`. */
export interface PlacedFinding extends Finding {
  where: string;
}

export interface CheckedFile {
  protocol: SurveillanceProtocol | null;
  faults: PlacedFinding[];
  warnings: PlacedFinding[];
}

/** Reads a protocol file in JSON or YAML and checks it whole. Throws only where it cannot be read at all. */
export function checkProtocolFile(path: string, today: string): CheckedFile {
  const { data, placeOf } = readProtocolFile(path);
  const placed = (finding: Finding): PlacedFinding => {
    const place = placeOf(finding.path.join('.')) ?? path;
    return { where: [place, pathText(finding.path)].filter(Boolean).join(': '), ...finding };
  };
  const { protocol, faults, warnings } = checkProtocol(data, {
    today,
    reference: clinicalReference,
    builtIn: builtInProtocols,
  });
  return { protocol, faults: faults.map(placed), warnings: warnings.map(placed) };
}

/** The protocol in a file. Throws FollowUpError `invalid-protocol` with every fault. */
export function loadProtocol(path: string, today: string): SurveillanceProtocol {
  const { protocol, faults } = checkProtocolFile(path, today);
  const [first, ...rest] = faults.map(asFault);
  if (first) throw new FollowUpError(first, ...rest);
  if (protocol) return protocol;
  throw new Error('A check without faults gave no protocol.');
}

export const asFault = ({ where, problem, todo }: PlacedFinding): Fault => ({
  code: 'invalid-protocol',
  where,
  details: { problem, todo },
});

/** Protocols are written like case files; only what is said of a file that cannot be read differs. */
function readProtocolFile(path: string): ReturnType<typeof readCaseFile> {
  const text = readText(path);
  try {
    return readCaseFile(text, path === '-' ? 'standard input' : path);
  } catch (error) {
    const [fault] = error instanceof FollowUpError ? error.faults : [];
    if (fault?.code !== 'not-yaml') throw error;
    const problem = faultText(fault).what.replace('case file', 'protocol file');
    const details = { problem, todo: 'Correct the file.' };
    throw new FollowUpError({ code: 'invalid-protocol', ...(fault.where && { where: fault.where }), details });
  }
}
