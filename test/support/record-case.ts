/** `record` run on the sample case. Its first dates: scan Mon 8 Jun 2026, visit Mon 15 Jun, on time from 1 to 29 Jun; then 8 and 15 Sep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder } from './a-folder.js';
import { type CliRun, runCli } from './run-cli.js';
import { caseYaml } from './sample-case.js';

export interface Recorder {
  cwd: string;
  record: (line: string, env?: Record<string, string>) => Promise<CliRun>;
  text: () => string;
  /** The entries of the log, a line each, without the day of recording. */
  log: () => string[];
}

/** Arguments are split at blanks. */
export function aRecorder(text = caseYaml(), name = 'p7.yaml'): Recorder {
  const cwd = aFolder({ [name]: text });
  const read = (): string => readFileSync(join(cwd, name), 'utf8');
  return {
    cwd,
    record: (line, env = { TZ: 'Europe/Oslo' }) => runCli(['record', name, ...line.split(' ')], { cwd, env }),
    text: read,
    log: () =>
      [...read().matchAll(/^ {2}- (\{ on: .+\})$/gm)].map(([, entry = '']) =>
        entry.replace(/, recordedOn: \d{4}-\d\d-\d\d/, ''),
      ),
  };
}
