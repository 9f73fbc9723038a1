/**
 * UUIDs of names (RFC 9562, 5.5). Our own, as every event of every calendar needs one, and `uuid` takes three times as
 * long over it, a quarter of the event; a test holds it to that package.
 */

const encoder = new TextEncoder();
/** The message of SHA-1 (FIPS 180-4, 5.1.1): namespace, name, a one bit, zeros, and the length in bits. */
let message = new Uint8Array(512);
let view = new DataView(message.buffer);
const schedule = new Int32Array(80);
const state = new Int32Array(5);
const start = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Four hexadecimal digits: the upper half of a word. */
const upper = (word: number): string => `${pairs[word >>> 24]}${pairs[(word >>> 16) & 255]}`;
const lower = (word: number): string => upper(word << 16);

const rotate = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

const word = (t: number): number => schedule[t] ?? 0;
const at = (index: number): number => state[index] ?? 0;

/** Fills the message; its length with all padding, in bytes. */
function fill(name: string, namespace: Uint8Array): number {
  const most = namespace.length + name.length * 3 + 72;
  if (most > message.length) {
    message = new Uint8Array(most * 2);
    view = new DataView(message.buffer);
  }
  message.set(namespace);
  const length = namespace.length + encoder.encodeInto(name, message.subarray(namespace.length)).written;
  const padded = (length + 72) & ~63;
  message.fill(0, length, padded);
  message[length] = 0x80;
  view.setUint32(padded - 4, length * 8);
  return padded;
}

/** FIPS 180-4, 6.1.2, for the 64 bytes from `from` on. */
function digestBlock(from: number): void {
  for (let t = 0; t < 16; t += 1) schedule[t] = view.getInt32(from + t * 4);
  for (let t = 16; t < 80; t += 1) schedule[t] = rotate(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1);
  let a = at(0);
  let b = at(1);
  let c = at(2);
  let d = at(3);
  let e = at(4);
  for (let t = 0; t < 80; t += 1) {
    const mixed =
      t < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : t < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : t < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (rotate(a, 5) + mixed + e + word(t)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] = at(0) + a;
  state[1] = at(1) + b;
  state[2] = at(2) + c;
  state[3] = at(3) + d;
  state[4] = at(4) + e;
}

/** The 16 bytes of a UUID. */
export const uuidBytes = (uuid: string): Uint8Array =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** `namespace`: 16 bytes. A name must hold no lone surrogate. */
export function uuidV5(name: string, namespace: Uint8Array): string {
  const length = fill(name, namespace);
  state.set(start);
  for (let from = 0; from < length; from += 64) digestBlock(from);
  const version = (at(1) & 0xffff0fff) | 0x5000;
  const variant = (at(2) & 0x3fffffff) | 0x80000000;
  return `${upper(at(0))}${lower(at(0))}-${upper(version)}-${lower(version)}-${upper(variant)}-${lower(variant)}${upper(at(3))}${lower(at(3))}`;
}
