/** What is said at the end of a batch, and of rejects where no file keeps them. Lines are named, people never. */
import type { BatchPlaces } from '../batch/batch-places.js';
import type { Reject } from '../batch/reject.js';
import type { BatchResult } from '../batch/run-batch.js';
import { rejectedIn, type Tally } from '../batch/tally.js';
import { plainLine } from '../domain/plain-text.js';
import type { WarningCode } from '../domain/plan-warning.js';
import { grouped } from '../export/counted.js';

/** Warnings that tell of odd data or of a date out of place; the others belong to every plan of their kind. */
const unusual: readonly WarningCode[] = [
  'large-size',
  'anchor-in-future',
  'anchor-differs',
  'beyond-protocol',
  'scan-lead-cut',
  'no-working-day',
  'exam-by-radiology',
  'unknown-factors',
  'metastasis-unstated',
];

const plural = (count: number, word: string): string => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;

const listed = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts)
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `  ${grouped(count)} ${plainLine(name)}`);

export function batchSummary(tally: Tally, end: BatchResult['end'], { target, rejects }: BatchPlaces): string {
  const odd = Object.fromEntries(
    Object.entries(tally.warnings).filter(([code]) => unusual.some((each) => each === code)),
  );
  const rejected = rejectedIn(tally);
  const lines = [
    `Planned ${plural(tally.planned, 'case')}, rejected ${plural(rejected, 'row')}.`,
    ...(rejected > 0 ? ['Rejected, by reason:', ...listed(tally.rejected)] : []),
    ...(Object.keys(odd).length > 0 ? ['Plans with a warning worth a look:', ...listed(odd)] : []),
    ...(end === 'stopped' ? [stoppedText(target.kind)] : []),
    ...(end === 'finished' && target.kind !== 'stream' ? [`Wrote ${plainLine(target.path)}`] : []),
    ...(end === 'finished' && rejects !== null ? [`Wrote ${plainLine(rejects)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const stoppedText = (kind: BatchPlaces['target']['kind']): string =>
  kind === 'stream'
    ? 'Stopped at the first rejected row.'
    : 'Stopped at the first rejected row: mend it and give --resume, or leave --strict out.';

const mostTold = 10;

/** Tells the first rejects one by one if nothing else keeps them. */
export function rejectNotes(isKept: boolean, say: (text: string) => void) {
  let count = 0;
  let defect: string | null = null;
  return {
    add: ({ line, code, field, message }: Reject): void => {
      if (code === 'defect') defect ??= `Line ${line}: ${message}`;
      count += 1;
      if (!isKept && count <= mostTold)
        say(`rejected: line ${line}${field === null ? '' : `, ${plainLine(field)}`}: ${plainLine(message)}\n`);
    },
    end: (): void => {
      if (!isKept && count > mostTold) say(`… and ${count - mostTold} more; --rejects <file> keeps them all.\n`);
    },
    /** The first defect of ours, if there was one. */
    defect: (): string | null => defect,
  };
}
