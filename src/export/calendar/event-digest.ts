/** Tells whether the content of an event is the same as it was when it was issued. */
import { uuidBytes, uuidV5 } from './uuid-v5.js';

/** Made once at random. Changing it would raise the SEQUENCE of every event once. */
const namespace = uuidBytes('6a0c3f52-9d1e-4b7a-8c46-2f5b90e7d318');

/** UUIDv5 of all lines of the event but its UID, SEQUENCE and stamps. */
export const eventDigest = (body: string): string => uuidV5(body, namespace);
