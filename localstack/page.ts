import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from './shell-environment.mjs';

/** The files that the functions behind `/` and `/docs` contain. */
const PAGES = ['web/dist/index.html.br', 'web/dist/reference/index.html.br'];
/** Vite's roots. Their order matters: the first build empties the output folder of both. */
const ROOTS = ['web', 'web/reference'];

/** Whether the pages are built and no source is newer. */
export function pagesAreBuilt(): boolean {
  const newestSource = newest('web', ['dist', 'node_modules']);
  return PAGES.every((page) => existsSync(page) && newestSource <= statSync(page).mtimeMs);
}

/** Builds the pages. @throws {Error} with the bundler's message */
export async function buildPages(signal?: AbortSignal): Promise<void> {
  for (const root of ROOTS)
    await promisify(execFile)(process.execPath, ['node_modules/.bin/vite', 'build', root], {
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
