import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variable that gives the provider its password. */
export const IDENTITY_PASSWORD = 'FACTURATION_IDENTITY_PASSWORD';

/** The file with the password of a start. Only its owner can read it. */
export const passwordFileOf = (stateDirectory: string): string => join(stateDirectory, 'password');

/** Creates the password of a start and writes it to a file that only the person who started it can read. */
export function makePassword(stateDirectory: string): string {
  const password = randomBytes(16).toString('base64url');
  const file = passwordFileOf(stateDirectory);
  // An existing file keeps its mode.
  rmSync(file, { force: true });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** @throws {Error} when no closed system was started with this state */
export const readPassword = (stateDirectory: string): string =>
  readFileSync(passwordFileOf(stateDirectory), 'utf8');
