/** A case file changed in place: one writer at a time, the whole change or none, and never to something invalid. */
import { parsePatientCase } from '../domain/parse-patient-case.js';
import { withLock } from '../io/file-lock.js';
import { FileProblem } from '../io/file-problem.js';
import { decode, readBytes } from '../io/read-text.js';
import { changeableFile, replaceFile } from '../io/replace-file.js';
import { readCaseFile } from './case-file.js';
import { withPlaces } from './locate-faults.js';

const byteOrderMark = '\ufeff';

/**
 * Reads the file, lets `change` say what it shall be, checks that and writes it; the same text again writes nothing.
 * Other programs that change it through here wait meanwhile. Throws FileProblem or FollowUpError, and then the file is
 * as it was.
 */
export async function changeCaseFile(path: string, change: (text: string) => string | Promise<string>): Promise<void> {
  const target = changeableFile(path);
  const changing = withLock(target, async () => {
    const bytes = readBytes(target);
    const text = decode(bytes, path);
    const changed = await change(text);
    if (changed === text) return;
    checkCase(changed, path);
    const mark = bytes.subarray(0, 3).toString() === byteOrderMark ? byteOrderMark : '';
    replaceFile(target, bytes, Buffer.from(mark + changed));
  });
  return changing.catch((error: unknown) => {
    // The user knows it by the name that was given.
    const isOurs = error instanceof FileProblem && error.path === target;
    throw isOurs ? new FileProblem(path, error.kind, error.doing, error.detail) : error;
  });
}

function checkCase(text: string, path: string): void {
  const written = readCaseFile(text, path);
  withPlaces(written, path, () => parsePatientCase(written.data));
}
