import type { Plugin } from 'vite';

/** What is taken out of files of zod: which text, and what stands in its place. */
const CUTS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'classic/schemas.js': [
    // Sentences in English: the page has its own, in two languages.
    [/^import en from .*;$/m, 'const en = () => ({});'],
    // What reads objects that contain themselves.
    [/core\.config\(\{ memoizer: core\.memoizer\(\) \}\)/, 'return'],
    // What writes a schema as JSON Schema.
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

/** Vite plugin: zod without what no page uses; a third less to download. */
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
