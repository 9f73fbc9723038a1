/** How often somebody with active disease is to be scanned, as their own team said: no guideline gives a number. */
import { asWritten, type Read, reading } from './choice.js';

export interface MonitoringInterval {
  every: number;
  unit: 'w' | 'm';
}

const most = { w: 52, m: 12 } as const;

/** From `8w`, `2m` or `8 weeks`; null where it is none. */
export function intervalOf(written: string): MonitoringInterval | null {
  const [, digits = '', letter = ''] = /^(\d{1,2}) ?(w|m)(?:eeks?|onths?)?$/i.exec(written) ?? [];
  const unit = letter.toLowerCase() === 'w' ? 'w' : 'm';
  const every = Number(digits);
  return every >= 1 && every <= most[unit] ? { every, unit } : null;
}

/** As text, such as `8w`, so that a case can be written down and read again. */
export const monitoringInterval = reading(
  (input): Read<string> => {
    const value = asWritten(input).trim();
    const interval = intervalOf(value);
    if (interval) return { value: `${interval.every}${interval.unit}` };
    return { fault: { code: 'invalid-value', details: { value, expected: 'weeks or months such as 8w or 3m' } } };
  },
  { type: 'string', pattern: '^\\d{1,2} ?([wm]|weeks?|months?)$' },
);

/** `every 8 weeks`. */
export const intervalText = ({ every, unit }: MonitoringInterval): string => {
  const noun = unit === 'w' ? 'week' : 'month';
  return every === 1 ? `every ${noun}` : `every ${every} ${noun}s`;
};
