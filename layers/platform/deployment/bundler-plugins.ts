import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'esbuild';

/**
 * A module `NAME.made.ts` exports bytes that it makes of packages which are there where a stage is packaged. It is run
 * then, and the bundle has what it made in its place.
 */
const madeModules: Plugin = {
  name: 'made-modules',
  setup(build) {
    build.onLoad({ filter: /\.made\.ts$/ }, async ({ path }) => {
      const made: Record<string, Uint8Array> = await import(pathToFileURL(path).href);
      return { contents: sourceOf(Object.entries(made)), loader: 'js' };
    });
  },
};

/** Compressed in one piece: two styles of a font have much in common. */
function sourceOf(made: [name: string, bytes: Uint8Array][]): string {
  const text = brotliCompressSync(Buffer.concat(made.map(([, bytes]) => bytes))).toString('base64');
  let from = 0;
  const constants = made.map(([name, { length }]) => {
    const slice = `${from}, ${from + length}`;
    from += length;
    return `export const ${name} = new Uint8Array(made.subarray(${slice}));`;
  });
  return [
    "import { brotliDecompressSync } from 'node:zlib';",
    `const made = brotliDecompressSync(Buffer.from('${text}', 'base64'));`,
    ...constants,
  ].join('\n');
}

/** What the libraries of PDF import and never need here: compressed fonts, lines that are broken by the library, encryption. */
const UNUSED = /^(brotli\/decompress\.js|linebreak|@noble\/ciphers\/aes)$/;
const LARGE =
  /node_modules\/(fontkit|pdfkit|png-js|qrcode-generator|restructure|unicode-properties|@noble\/hashes)\/.*\.m?js$/;

/** The service that has them. */
const DRAWING = /functions\/documents\//;

/** The libraries of PDF without comments, spaces, long names and what is not used: half of what they are. */
const smallLibraries: Plugin = {
  name: 'small-libraries',
  setup(build) {
    // The bundler lays out anew what was read without spaces.
    const { initialOptions } = build;
    if (DRAWING.test(JSON.stringify(initialOptions.entryPoints))) initialOptions.minifyWhitespace = true;
    build.onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: UNUSED, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: LARGE }, async ({ path }) => {
      const { code } = await build.esbuild.transform(await readFile(path, 'utf8'), { minify: true });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Plugins of the bundler of functions. */
export default [madeModules, smallLibraries];
