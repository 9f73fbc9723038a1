/** Where a file is made ready, kept or locked: beside it, in the same file system, and hidden from whoever lists the folder. */
import { basename, dirname, join } from 'node:path';

/** Names are cut short, so that any ending leaves room in the 255 bytes of a file name. */
const longestName = 40;

/** `.p7.yaml.new` for the ending `new` and any folder's `p7.yaml`. */
export const hiddenSibling = (path: string, ending: string): string =>
  join(dirname(path), `.${basename(path).slice(0, longestName)}.${ending}`);
