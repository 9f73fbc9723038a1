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

/** One letter beyond ASCII in a file makes V8 hold all of it in two bytes a letter, which slows every start. */
const asciiOnly = {
  name: 'ascii-only',
  generateBundle: (_, bundle) => {
    const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    for (const chunk of Object.values(bundle)) chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
  },
};

/** Commander starts programs of its own for subcommands that are files; we have none, and loading this slows every start. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('commander') ? `\0${id}` : null),
  load: (id) =>
    id === '\0node:child_process'
      ? `exports.spawn = (...all) => process.getBuiltinModule('node:child_process').spawn(...all);`
      : null,
};

const packages = (names) => names.map((name) => new RegExp(`^${name}(/|$)`));

/** Too big to be read at every start; loaded from node_modules by the one command that imports them, with `import()`. */
const loadedOnDemand = ['@clack/prompts', 'csv-parse', 'date-holidays'];

const script = (input, file) => ({
  ...common,
  input,
  platform: 'node',
  external: packages(loadedOnDemand),
  plugins: [asciiOnly, lazyChildProcess],
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
