/**
 * The command line in one CommonJS file (the fastest to start), the two small scripts that start it and keep its
 * compiled code, and the library as an ES module. A worker thread gets a script of its own: one more line below, and
 * `new Worker(new URL('./its-file.cjs', import.meta.url))` in the source.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import manifest from './package.json' with { type: 'json' };

const portable = (file) => fileURLToPath(new URL(`./node_modules/${file}`, import.meta.url));

const common = {
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The portable half of chalk: its Node half loads tty at every start.
    alias: {
      '#supports-color': portable('chalk/source/vendor/supports-color/browser.js'),
    },
  },
  transform: { define: { PACKAGE_VERSION: JSON.stringify(manifest.version) } },
};

const packages = (names) => names.map((name) => new RegExp(`^${name}(/|$)`));

/** Too big to be read at every start; loaded from node_modules by the one command that imports them, with `import()`. */
const loadedOnDemand = ['@clack/prompts', 'csv-parse', 'date-holidays'];

const script = (input, file) => ({
  ...common,
  input,
  platform: 'node',
  external: packages(loadedOnDemand),
  // Compiled code that was kept cannot call `import()` without a warning of Node's, so it becomes `require()`.
  output: { file, format: 'cjs', minify: true, codeSplitting: false, dynamicImportInCjs: false },
});

export default defineConfig([
  script('src/cli/main.ts', 'dist/cli.cjs'),
  script('src/cli/batch-worker.ts', 'dist/batch-worker.cjs'),
  script('src/cli/start.ts', 'dist/start.cjs'),
  script('src/cli/keep-compiled-code.ts', 'dist/keep-compiled-code.cjs'),
  {
    ...common,
    input: 'src/index.ts',
    platform: 'neutral',
    external: packages(Object.keys(manifest.dependencies)),
    output: { file: 'dist/index.js', format: 'esm', codeSplitting: false },
  },
]);
