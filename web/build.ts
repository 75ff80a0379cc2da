import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { packAssets } from '../functions/gateway/asset-pack.ts';

/** Vite's roots. Their order matters: the first build empties the output folder of both. */
const ROOTS = ['.', 'reference'];

const here = (...path: string[]) => join(import.meta.dirname, ...path);

/** The assets that a root was built into, by their names. */
const builtOf = (root: string): [string, Uint8Array][] =>
  readdirSync(here('dist', root, 'assets')).map((name) => [
    name,
    readFileSync(here('dist', root, 'assets', name)),
  ]);

/** Builds the pages, then packs the assets of all of them into the one file that the function of assets has. */
for (const root of ROOTS) await build({ configFile: here(root, 'vite.config.ts') });
writeFileSync(here('dist', 'assets.pack'), packAssets(new Map(ROOTS.flatMap(builtOf))));
