import { defineConfig, mergeConfig } from 'vite';
import page from '../vite.config.ts';

/** The reference is built as the page is: one file, beside the page's. */
export default mergeConfig(
  page,
  defineConfig({ root: import.meta.dirname, build: { outDir: '../dist/reference' } }),
);
