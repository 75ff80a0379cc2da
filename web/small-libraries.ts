import { join } from 'node:path';
import type { Plugin } from 'vite';
import { CUTS } from './cuts.ts';

const FILE = /\/node_modules\/(.+)$/;

/**
 * Vite plugin: libraries without what no page uses. The build ends where a cut does not fit its file any more, or where a
 * library asks `react.ts` for what it lacks.
 */
export const smallLibraries = (): Plugin => ({
  name: 'small-libraries',
  config: () => ({ resolve: { alias: { react: join(import.meta.dirname, 'react.ts') } } }),
  transform: {
    filter: { id: FILE },
    handler(code, id) {
      const cuts = CUTS[FILE.exec(id)?.[1] ?? ''] ?? [];
      return cuts.reduce((text, [what, by]) => {
        const cut = text.replace(what, by);
        if (cut === text) this.error(`${id} has no ${what} any more`);
        return cut;
      }, code);
    },
  },
  onLog(_level, log) {
    if (log.code === 'IMPORT_IS_UNDEFINED') this.error(log);
  },
});
