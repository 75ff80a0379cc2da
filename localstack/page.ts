import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from './shell-environment.mjs';

/** The files that the functions behind `/`, `/docs` and `/assets` contain. */
const PAGES = ['web/dist/index.html', 'web/dist/reference/index.html', 'web/dist/assets.pack'];

/** Packs what is built. */
const PACKER = 'functions/gateway/asset-pack.ts';

/** Whether the pages are built and no source is newer. */
export function pagesAreBuilt(): boolean {
  const newestSource = Math.max(newest('web', ['dist', 'node_modules']), statSync(PACKER).mtimeMs);
  return PAGES.every((page) => existsSync(page) && newestSource <= statSync(page).mtimeMs);
}

/** Builds the pages. @throws {Error} with the bundler's message */
export async function buildPages(signal?: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, ['web/build.ts'], {
    env: serverEnvironment(),
    timeout: 120_000,
    ...(signal ? { signal } : {}),
  });
}

/** Milliseconds since the Unix epoch of the last change below a folder. */
function newest(folder: string, except: readonly string[] = []): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !except.includes(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}
