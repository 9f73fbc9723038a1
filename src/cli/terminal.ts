/** What the terminal can show. */
import type { Paint, View } from '../export/export-options.js';
import { plain } from '../export/export-options.js';

export interface Terminal {
  isTerminal: boolean;
  columns: number | undefined;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Wider lines are hard to read. */
const widest = 140;
const narrowest = 60;

export const widthOf = ({ columns, isTerminal }: Terminal): number =>
  isTerminal && columns ? Math.min(widest, Math.max(narrowest, columns)) : 80;

/** NO_COLOR and --no-color win over FORCE_COLOR, which wins over what the terminal is. See https://no-color.org. */
export function wantsColour({ isTerminal, environment }: Terminal, flag: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (!flag || NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** Weight and the 16 basic colours only: readable on light and dark backgrounds. */
async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const styles = {
    strong: chalk.bold,
    heading: chalk.bold.underline,
    dim: chalk.dim,
    good: chalk.green,
    attention: chalk.bold.magenta,
  } as const;
  return (style, text) => styles[style](text);
}

export const displayOptions = async (terminal: Terminal, colour: boolean): Promise<View> => ({
  width: widthOf(terminal),
  paint: await paintFor(wantsColour(terminal, colour)),
});
