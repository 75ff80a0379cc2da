import { chmodSync, mkdirSync, statSync } from 'node:fs';

/** Everybody's, as /tmp is. */
const STICKY = 0o1000;

/**
 * Makes a folder that nobody else on this machine can look into, or closes one that is there. One that is everybody's
 * stays so.
 */
export function privateDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if ((statSync(path).mode & STICKY) === 0) chmodSync(path, 0o700);
}
