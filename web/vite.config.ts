import { defineConfig } from 'vite';
import { smallLibraries } from './small-libraries.ts';

/**
 * Files that take the place of many. Left alone, the bundler makes one of each set of modules that the same views share:
 * eighty, most of less than 1 KB, which are a dozen requests for one view, and compress badly.
 */
const GROUPS = [
  // What nearly every view uses is loaded with the page, and so is what the first view uses of others. Sentences in French
  // are loaded when one of them is said.
  {
    name: 'shared',
    priority: 1,
    test: /\/web\/src\/(?:(?:api|routing|text(?!\/french)|ui)\/|session\/scopes|app\/key-caps|forms\/field-frame|parts\/(?:bill-state|stock\.|record\.|records\/(?:pa|re|te)))|\/(?:useQueries|queriesObserver)\./,
  },
  // Lists beside the curves: alike, and opened one after the other.
  {
    name: 'lists',
    includeDependenciesRecursively: false,
    test: /\/views\/stream\/(?:conflicts|late|partition|quarantine|record|content|reference|customer-name|frame)/,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  // Relative: what is built works under any prefix.
  base: './',
  plugins: [smallLibraries()],
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A hundredth smaller than what the bundler itself makes.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 2 } },
    // Those that have `light-dark()`: without it, each colour would be written twice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // No asset as a `data:` URL within another file: each has its name, and the policy of scripts and styles is 'self'.
    assetsInlineLimit: 0,
    // One file of styles, a third smaller than one for each view.
    cssCodeSplit: false,
    // What each view loads, for `weights.ts`.
    manifest: true,
    // Every browser that runs the page preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
});
