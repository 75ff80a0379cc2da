import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build, stop } from 'esbuild';
import plugins from '../../../layers/platform/deployment/bundler-plugins.ts';
import { buildLayer } from '../../../layers/platform/deployment/layer.ts';
import type { Stack } from '../../../layers/platform/deployment/stack.ts';

/** Functions bundled as they are deployed, beside the platform layer. */
export interface Packages {
  /** The bundle of a function, by its key in `functions.yml`. */
  fileOf(functionKey: string): string;
  remove(): void;
}

type Bundling = Pick<BuildOptions, 'format' | 'target' | 'external'>;

/** Bundles some functions by the options the deployment declares for the bundler, in a folder of its own. */
export async function packageFunctions(stack: Stack, keys: readonly string[]): Promise<Packages> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-faults-'));
  const { format, target, external } = (stack.custom as { esbuild: Bundling }).esbuild;
  const modules = keys.map((key) => (stack.functions[key]?.handler ?? key).replace(/\.\w+$/, ''));
  const bundling = build({
    ...{ format, target, external },
    entryPoints: modules.map((module) => `${module}.ts`),
    outbase: '.',
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    plugins,
    platform: 'node',
    logLevel: 'error',
  } as BuildOptions);
  await Promise.all([bundling, buildLayer(directory)]);
  await stop();
  return {
    fileOf: (key) => join(directory, `${modules[keys.indexOf(key)]}.mjs`),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
