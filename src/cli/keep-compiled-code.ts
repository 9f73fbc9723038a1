/** Build step: runs one plan and keeps the code that was compiled on the way. */
import { rmSync, writeFileSync } from 'node:fs';
import { compiledCodePath, programScript } from './compiled-code.js';

rmSync(compiledCodePath, { force: true });
const program = programScript();
const flags = ['--treatment-end', '2026-03-15', '--site', 'uterus', '--grade', 'high', '--size', '8', '--margin', 'R0'];
process.argv.splice(2, Number.POSITIVE_INFINITY, 'plan', ...flags, '--as-of', '2026-03-15');
process.stdout.write = () => true;
program.run();
process.once('exit', () => {
  if (process.exitCode) throw new Error('The sample plan failed.');
  writeFileSync(compiledCodePath, program.compiledCode());
});
