/** Starts the bundled program, from code that was compiled at build time where this very Node built it. */
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { compiledCodePath, programPath, programScript } from './compiled-code.js';

if (existsSync(compiledCodePath)) programScript(readFileSync(compiledCodePath)).run();
else {
  // From Node 22 on, Node keeps compiled code of its own accord, if asked.
  module.enableCompileCache?.();
  require(programPath);
}
