import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildLayer } from '../layers/platform/deployment/layer.ts';
import { resolveStack } from '../layers/platform/deployment/stack.ts';
import { buildPages, pagesAreBuilt } from '../localstack/page.ts';
import { copyProject } from '../tests/support/project-copy.ts';
import { zipEntries } from './zip.ts';

export interface PackagedFunction {
  /** As declared in its `functions.yml`. */
  name: string;
  /** The bundle, unpacked where it finds the layer. */
  file: string;
  /** Bytes it takes zipped. */
  zipped: number;
  /** Whether it answers HTTP. */
  api: boolean;
}

export interface Packaged {
  functions: PackagedFunction[];
  /** Of one function. @throws {Error} when nothing of that name is packaged */
  find(name: string): PackagedFunction;
  remove(): void;
}

/** What `serverless package` makes, unpacked beside the layer as Lambda does. */
export async function packageService(): Promise<Packaged> {
  if (!pagesAreBuilt()) await buildPages();
  const directory = mkdtempSync(join(tmpdir(), 'facturation-package-'));
  const zips = join(directory, 'zips');
  const project = join(directory, 'project');
  copyProject(project);
  const command = ['node_modules/.bin/serverless', 'package', '--package', zips];
  // Whose bundler plugin leaves a folder for each function where temporary files go.
  const env = { ...process.env, TMPDIR: mkdtempSync(join(directory, 'temporary-')) };
  await promisify(execFile)(process.execPath, command, { cwd: project, timeout: 120_000, env });
  const [stack] = await Promise.all([resolveStack(), buildLayer(directory)]);
  const sizes = unpack(zips, directory);
  const functions = Object.entries(stack.functions).map(([name, { handler, events = [] }]) => {
    const bundle = `${handler.replace(/\.\w+$/, '')}.mjs`;
    const api = events.some((event) => 'http' in event);
    return { name, file: join(directory, bundle), zipped: sizes.get(bundle) ?? Number.NaN, api };
  });
  const find = (name: string) => {
    const found = functions.find((one) => one.name === name);
    if (!found) throw new Error(`No function ${name} is packaged.`);
    return found;
  };
  return { functions, find, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** Unpacks every archive; returns the compressed bytes of each file by its name. */
function unpack(zips: string, directory: string): Map<string, number> {
  const archives = readdirSync(zips).filter((file) => file.endsWith('.zip'));
  const entries = archives.flatMap((file) => zipEntries(readFileSync(resolve(zips, file))));
  for (const { name, content } of entries) {
    const file = join(directory, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content());
  }
  return new Map(entries.map(({ name, compressed }) => [name, compressed]));
}
