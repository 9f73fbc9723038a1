/** Two bundles: the command line in one CommonJS file (the fastest to start), and the library as an ES module. */
import { defineConfig } from 'rolldown';
import manifest from './package.json' with { type: 'json' };

const resolve = { extensionAlias: { '.js': ['.ts', '.js'] } };
const define = { PACKAGE_VERSION: JSON.stringify(manifest.version) };
const external = Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`));

export default defineConfig([
  {
    input: 'src/cli/main.ts',
    platform: 'node',
    resolve,
    transform: { define },
    output: { file: 'dist/cli.cjs', format: 'cjs', minify: true, codeSplitting: false },
  },
  {
    input: 'src/index.ts',
    platform: 'neutral',
    external,
    resolve,
    transform: { define },
    output: { file: 'dist/index.js', format: 'esm', codeSplitting: false },
  },
]);
