/** A protocol by id or file name. */
import type { SurveillanceProtocol } from '../domain/surveillance-protocol.js';
import { protocolNamed } from '../planning/select-protocol.js';
import { builtInProtocols } from '../protocols/built-in-protocols.js';

/** Ids hold no dot and no slash, so whatever does is the name of a file. */
export const isProtocolFile = (name: string): boolean => /[./\\]/.test(name);

export async function findProtocol(name: string, today: string): Promise<SurveillanceProtocol> {
  if (!isProtocolFile(name)) return protocolNamed(name, builtInProtocols);
  const { loadProtocol } = await import('./load-protocol.js');
  return loadProtocol(name, today);
}
