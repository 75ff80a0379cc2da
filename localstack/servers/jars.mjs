// Where the servers' jars are kept. Plain JavaScript, because `npm run doctor` looks there before any package is installed.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usableHome } from '../shell-environment.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The folder of all servers' jars, whatever the state directory. Java takes what follows a `!` in a path for a file within
 * an archive, so a project that lies in such a folder keeps its jars in the person's cache.
 * @param {string} project folder
 * @param {string} home
 */
export function jarsOf(project, home) {
  if (!project.includes('!')) return join(project, '.localstack/servers');
  const name = createHash('sha256').update(project).digest('hex').slice(0, 12);
  return join(home, '.cache/facturation', `servers-${name}`);
}

export const JARS = jarsOf(PROJECT, usableHome() ?? '/tmp');
