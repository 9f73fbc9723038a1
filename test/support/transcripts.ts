/** Transcripts: a user's session as a page, in which the answers are what the program says today. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aFolder } from './a-folder.js';
import { type CliRun, runShell } from './run-cli.js';

const folder = fileURLToPath(new URL('../../fixtures/transcripts/', import.meta.url));

export const transcriptNames = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.md'));

export const transcriptPath = (name: string): string => `${folder}${name}`;

/** Up to its command, a step is written by hand: a heading, some words, perhaps a file in a block that bears its name. */
const handwritten = /^[\s\S]*?```sh\n([\s\S]*?)\n```\n/;
const fileBlock = /^```\w+ (\S+)\n([\s\S]*?)^```$/gm;

/** The page with every command run anew, in one folder, one after the other. */
export async function replayed(name: string): Promise<string> {
  const [title = '', ...steps] = readFileSync(transcriptPath(name), 'utf8').split(/^(?=## )/m);
  const cwd = aFolder();
  const pages = [title];
  for (const step of steps) {
    const [written, command = ''] = handwritten.exec(step) ?? [];
    if (written === undefined) throw new Error(`${name}: a step without a command: ${step.split('\n', 1)[0]}`);
    const files = [...written.matchAll(fileBlock)].map(([, path = '', text = '']) => [path, text] as const);
    const setting = files.map(([path, text]) => `cat > ${path} <<'END-OF-FILE'\n${text}END-OF-FILE\n`).join('');
    const page = `${written}\n${answer(await runShell(`${setting}${command}`, { cwd }))}\n`;
    pages.push(page.replaceAll(cwd, '/home/user'));
  }
  return `${pages.join('').trimEnd()}\n`;
}

function answer({ exitCode, stdout, stderr }: CliRun): string {
  const block = (stream: string, text: string): string =>
    text === ''
      ? `${stream}: nothing.`
      : `${stream}:\n\n\`\`\`text\n${text.replaceAll('\r\n', '\n').trimEnd()}\n\`\`\``;
  return `Exit code ${exitCode}.\n\n${block('Standard output', stdout)}\n\n${block('Standard error', stderr)}\n`;
}
