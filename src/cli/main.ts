/** Where the program begins and ends: argv, the clock, the streams and the exit code. */
import { CommanderError } from 'commander';
import { tolerateClosedPipe } from '../io/standard-output.js';
import { exitCodes } from './exit-codes.js';
import { buildProgram } from './program.js';
import { report } from './report.js';
import type { Session } from './session.js';
import { overwritten, spoken } from './spoken.js';

/** The calendar day where the user is: the one place that looks at a clock. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function main(): Promise<void> {
  const { stdout, stderr, env, argv } = process;
  tolerateClosedPipe(stdout, 'standard output', fail);
  tolerateClosedPipe(stderr, 'standard error', () => {});
  const session: Session = {
    terminal: { isTerminal: stdout.isTTY === true, columns: stdout.columns, environment: env },
    today: today(),
    standardOutput: stdout,
    overwrite: stderr.isTTY ? (line) => void stderr.write(overwritten(line, stderr.columns || 80)) : null,
    print: (text) => void stdout.write(text),
    say: (text) => void stderr.write(spoken(text, stderr.isTTY ? stderr.columns || 80 : null)),
  };
  function fail(error: unknown): void {
    process.exitCode = report(error, session.say);
  }
  try {
    await buildProgram(session).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    else fail(error);
  }
}

void main();
