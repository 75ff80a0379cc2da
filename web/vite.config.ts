import { defineConfig } from 'vite';
import { smallZod } from './small-zod.ts';

/**
 * What nearly every view uses is one file, loaded with the page. Left alone, the bundler makes a file of each set of
 * modules that the same views share: thirty of less than 1 KB, a dozen requests for one view. Sentences in French are
 * loaded when one of them is said.
 */
const SHARED = { name: 'shared', test: /\/web\/src\/(?:api|routing|text(?!\/french)|ui)\// };

export default defineConfig({
  root: import.meta.dirname,
  // Relative: what is built works under any prefix.
  base: './',
  plugins: [smallZod()],
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Those that have `light-dark()`: without it, each colour would be written twice.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // No asset as a `data:` URL within another file: each has its name, and the policy of scripts and styles is 'self'.
    assetsInlineLimit: 0,
    // What each view loads, for `weights.ts`.
    manifest: true,
    // Every browser that runs the page preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } },
  },
});
