/** SHA-256, from a part of Node that is loaded when it is first needed: loading it would slow every start. */
import type { Hash } from 'node:crypto';

export const startSha256 = (): Hash => process.getBuiltinModule('node:crypto').createHash('sha256');

let hash: typeof import('node:crypto').hash | null = null;

export function sha256(text: string): Buffer {
  hash ??= process.getBuiltinModule('node:crypto').hash;
  return hash('sha256', text, 'buffer');
}
