import type { Plugin } from 'vite';

/** What is taken out of files of zod: which text, and what stands in its place. */
const CUTS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  // What writes a schema as JSON Schema. A page never asks for that.
  'classic/schemas.js': [
    [/^\s*inst\._zod\.processJSONSchema = .*;$/gm, ''],
    [
      /^import \{ createStandardJSONSchemaMethod, createToJSONSchemaMethod \} from .*;$/m,
      `const createToJSONSchemaMethod = () => { throw new Error('A page makes no JSON Schema.'); };
       const createStandardJSONSchemaMethod = () => createToJSONSchemaMethod;`,
    ],
  ],
  // Parsers that are compiled from a text: the policy of the page forbids them.
  'core/schemas.js': [[/const jit = !core\.globalConfig\.jitless;/, 'const jit = false;']],
};

const FILE = /\/zod\/v4\/((?:classic|core)\/\w+\.js)$/;

/** Vite plugin: zod without what no page uses; 8 KB less to download. */
export const smallZod = (): Plugin => ({
  name: 'small-zod',
  transform: {
    filter: { id: FILE },
    handler(code, id) {
      const cuts = CUTS[FILE.exec(id)?.[1] ?? ''] ?? [];
      return cuts.reduce((text, [what, instead]) => {
        const cut = text.replace(what, instead);
        if (cut === text) this.error(`${id} has no ${what} any more`);
        return cut;
      }, code);
    },
  },
});
