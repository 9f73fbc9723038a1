/** Adherence by year of follow-up as a chart: a bar for the share on time, a whisker for its 95 % interval. */
import { type Assessment, assessmentLabels } from '../../domain/assessment.js';
import type { AdherenceRow } from '../../domain/audit.js';
import { intervalText, percent } from './audit-words.js';
import { htmlText } from './html-text.js';

const plot = { left: 44, top: 28, height: 160, step: 48, bar: 26 };

const yOf = (share: number): number => plot.top + plot.height * (1 - share);

const round = (value: number): string => value.toFixed(1);

/** An inline SVG that needs no script and no network; each bar tells its figures as text too. */
export function adherenceChart(assessment: Assessment, rows: readonly AdherenceRow[]): string {
  const width = Math.max(260, plot.left + rows.length * plot.step + 12);
  const name = assessmentLabels[assessment].name;
  const bottom = plot.top + plot.height;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${plot.left}" x2="${width}" y1="${round(yOf(share))}" y2="${round(yOf(share))}"/><text x="${plot.left - 6}" y="${round(yOf(share) + 4)}" text-anchor="end">${percent(share)}</text>`,
  );
  const bars = rows.map((row, index) => barOf(row, plot.left + 11 + index * plot.step));
  return [
    `<svg role="img" aria-label="${htmlText(name)}: share on time by year of follow-up" viewBox="0 0 ${width} ${bottom + 40}" width="${width}" height="${bottom + 40}">`,
    `<text class="name" x="${plot.left}" y="16">${htmlText(name)}</text>`,
    ...grid,
    ...bars,
    `<text x="${plot.left}" y="${bottom + 34}">year of follow-up (advised)</text>`,
    '</svg>',
  ].join('\n');
}

function barOf({ year, advised, share, interval95 }: AdherenceRow, x: number): string {
  if (share === null || interval95 === null) return '';
  const [low, high] = interval95;
  const middle = round(x + plot.bar / 2);
  const bottom = plot.top + plot.height;
  return [
    `<g><title>Year ${year}: ${percent(share)} of ${advised}, 95 % interval ${intervalText(interval95)}</title>`,
    `<rect x="${x}" y="${round(yOf(share))}" width="${plot.bar}" height="${round(plot.height * share)}"/>`,
    `<path class="whisker" d="M${middle} ${round(yOf(high))}V${round(yOf(low))}M${round(x + 8)} ${round(yOf(high))}h${plot.bar - 16}M${round(x + 8)} ${round(yOf(low))}h${plot.bar - 16}"/>`,
    `<text x="${middle}" y="${bottom + 16}" text-anchor="middle">${year} (${advised})</text></g>`,
  ].join('');
}
