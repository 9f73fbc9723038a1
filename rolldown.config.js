/**
 * The command line in one CommonJS file (the fastest to start), the two small scripts that start it and keep its
 * compiled code, and the library as an ES module.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import manifest from './package.json' with { type: 'json' };

const portable = (file) => fileURLToPath(new URL(`./node_modules/${file}`, import.meta.url));

const common = {
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The portable halves of chalk and uuid: their Node halves load tty and crypto at every start.
    alias: {
      '#supports-color': portable('chalk/source/vendor/supports-color/browser.js'),
      uuid: portable('uuid/dist/index.js'),
    },
  },
  transform: { define: { PACKAGE_VERSION: JSON.stringify(manifest.version) } },
};

const script = (input, file) => ({
  ...common,
  input,
  platform: 'node',
  output: { file, format: 'cjs', minify: true, codeSplitting: false },
});

export default defineConfig([
  script('src/cli/main.ts', 'dist/cli.cjs'),
  script('src/batch/worker.ts', 'dist/batch-worker.cjs'),
  script('src/cli/start.ts', 'dist/start.cjs'),
  script('src/cli/keep-compiled-code.ts', 'dist/keep-compiled-code.cjs'),
  {
    ...common,
    input: 'src/index.ts',
    platform: 'neutral',
    external: Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
    output: { file: 'dist/index.js', format: 'esm', codeSplitting: false },
  },
]);
