import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PAGE = 'web/dist/index.html';

/** Whether the built page is there and no source of it is newer. */
export const pageIsBuilt = (): boolean =>
  existsSync(PAGE) && newest('web', ['dist', 'node_modules']) <= statSync(PAGE).mtimeMs;

/** Builds the page, which the function behind `/` holds as text. @throws {Error} with the bundler's words */
export async function buildPage(signal?: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, ['node_modules/.bin/vite', 'build', 'web'], {
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
