import { defineConfig } from 'vite';
import { oneFile } from './one-file.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', modulePreload: false, cssCodeSplit: false },
  plugins: [oneFile()],
});
