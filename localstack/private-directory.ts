import { chmodSync, mkdirSync, statSync } from 'node:fs';

/** The mode bit of shared folders, e.g. /tmp. */
const STICKY = 0o1000;

/**
 * Creates a folder that nobody else on this machine can look into, or closes an existing one. A shared folder stays
 * shared.
 */
export function privateDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if ((statSync(path).mode & STICKY) === 0) chmodSync(path, 0o700);
}
