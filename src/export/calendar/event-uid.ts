/** The identity of an event: the same for as long as the case is followed, and telling nothing about the person. */
import type { PatientCase } from '../../domain/patient-case.js';
import { uuidBytes, uuidV5 } from './uuid-v5.js';

/** Made once at random, for the events of this program only. Changing it would duplicate every event ever imported. */
const namespace = uuidBytes('dcdd3841-5c9a-45df-9645-cea381a046da');

/**
 * UUIDv5 (RFC 9562, 5.5) of the JSON array [case id, course, first slot key]: JSON, so that no two triples read alike.
 * `keys` are all keys of the trip, in its fixed order. Dates, wording and protocol do not enter, so the events of a
 * plan made again replace the old ones.
 */
export const eventUid = ({ id, course }: Pick<PatientCase, 'id' | 'course'>, [firstKey]: readonly string[]): string =>
  uuidV5(JSON.stringify([id, course, firstKey]), namespace);
