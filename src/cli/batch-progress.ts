/** How far a batch is: a bar with rate and time left where the size is known, else a count. */
import { rejectedIn, type Tally } from '../batch/tally.js';
import { grouped } from '../export/counted.js';

export interface Progress {
  /** Bytes to come; null where nobody knows. */
  expect: (size: number | null) => void;
  show: (bytes: number, tally: Tally) => void;
  clear: () => void;
}

const redrawMilliseconds = 100;
const barCells = 24;

/** `overwrite` draws the line anew; null: nobody watches. */
export function startProgress(overwrite: ((line: string) => void) | null): Progress {
  let size: number | null = null;
  const start = performance.now();
  let drawn = start;
  return {
    expect: (bytes) => {
      size = bytes;
    },
    show: (bytes, tally) => {
      const now = performance.now();
      if (!overwrite || now - drawn < redrawMilliseconds) return;
      drawn = now;
      overwrite(progressLine(bytes, size, tally, (now - start) / 1000));
    },
    clear: () => {
      if (drawn !== start) overwrite?.('');
    },
  };
}

const counted = (count: number): string => grouped(Math.round(count));

/** `[######------]  50 %  12,345 cases, 8,100/s, 2 rejected, 40 s left`. */
export function progressLine(bytes: number, size: number | null, tally: Tally, seconds: number): string {
  const rejected = rejectedIn(tally);
  const rows = tally.planned + rejected;
  const words = [
    `${counted(rows)} cases`,
    `${counted(rows / seconds)}/s`,
    ...(rejected > 0 ? [`${counted(rejected)} rejected`] : []),
  ];
  if (size === null || size === 0) return words.join(', ');
  const share = Math.min(1, bytes / size);
  const full = Math.floor(share * barCells);
  const left = share > 0 ? [`${duration((seconds / share) * (1 - share))} left`] : [];
  const bar = `[${'#'.repeat(full)}${'-'.repeat(barCells - full)}]`;
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${[...words, ...left].join(', ')}`;
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
