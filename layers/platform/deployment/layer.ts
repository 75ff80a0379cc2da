import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const SOURCES = resolve('layers/platform/src');

/**
 * Builds the platform layer into `<directory>/node_modules`, where functions bundled below `directory` find it
 * first, as they find it in `/opt` on Lambda. Shaken and in one piece, with zod as they both use it, it takes a
 * function's worker half the memory and half the time to start that the sources take.
 */
export async function buildLayer(directory: string): Promise<void> {
  const modules = join(directory, 'node_modules');
  const sources = readdirSync(SOURCES, { encoding: 'utf8', recursive: true }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const stamp = join(modules, 'built-from');
  const digest = digestOf(['package-lock.json', ...sources.map((file) => join(SOURCES, file))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  const platform = sources.map(
    (file) => `@facturation/platform/${file.slice(0, -'.ts'.length)}=${join(SOURCES, file)}`,
  );
  // A process, not a call: the bundler's helper would stay, with the memory this build took.
  await promisify(execFile)(
    resolve('node_modules/.bin/esbuild'),
    [...platform, 'zod/index=zod', `--outdir=${modules}`, ...OPTIONS],
    { timeout: 60_000 },
  );
  describe(join(modules, '@facturation/platform'), './*', './*.mjs');
  describe(join(modules, 'zod'), '.', './index.mjs');
  writeFileSync(stamp, digest);
}

/** Built from the same sources and packages it would be the same again. */
function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(OPTIONS.join(' '));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

const OPTIONS = [
  '--bundle',
  '--splitting',
  '--format=esm',
  '--platform=node',
  '--target=node24',
  '--main-fields=module,main',
  '--out-extension:.js=.mjs',
  '--minify-syntax',
  '--minify-whitespace',
  '--log-level=error',
  // What is written as CommonJS asks for Node's own modules by `require`.
  "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
];

function describe(directory: string, from: string, to: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ type: 'module', exports: { [from]: to } }));
}
