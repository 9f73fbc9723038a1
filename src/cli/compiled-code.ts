/** The bundled program as a script whose compiled code can be kept: on Node 20 that takes a third off a cold start. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

export const programPath = join(__dirname, 'cli.cjs');

/** Compiled code belongs to one version of Node on one kind of machine; V8 itself refuses any other. */
export const compiledCodePath = join(__dirname, `cli-${process.version}-${process.arch}.v8`);

export function programScript(compiled?: Buffer) {
  const source = module.wrap(readFileSync(programPath, 'utf8'));
  const script = new Script(source, { filename: programPath, ...(compiled && { cachedData: compiled }) });
  return {
    run: (): void => script.runInThisContext()({}, require, { exports: {} }, programPath, dirname(programPath)),
    compiledCode: (): Buffer => script.createCachedData(),
  };
}
