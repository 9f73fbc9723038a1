/** A protocol by id or file name. */
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { protocolNamed } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';
import { isProtocolFile, loadProtocol } from './load-protocol.js';
import { asFollowUpError } from './report.js';

export function findProtocol(name: string): SurveillanceProtocol {
  if (!isProtocolFile(name)) return protocolNamed(name, builtInProtocols);
  try {
    return loadProtocol(name);
  } catch (error) {
    throw asFollowUpError(error, false);
  }
}
