import { defineConfig, mergeConfig } from 'vite';
import page from '../vite.config.ts';

/** The reference is built as the page is. Both name their assets `assets/…`, beside the address of either page. */
export default mergeConfig(
  page,
  defineConfig({ root: import.meta.dirname, build: { outDir: '../dist/reference' } }),
);
