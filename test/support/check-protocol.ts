/** A protocol as if it had stood in the user's own file. */
import { join } from 'node:path';
import { loadProtocol } from '../../src/cli/load-protocol.js';
import { aFolder } from './a-folder.js';

export const checkProtocol = (written: Record<string, unknown>) =>
  loadProtocol(join(aFolder({ 'ours.json': JSON.stringify(written) }), 'ours.json'), '2026-11-23');
