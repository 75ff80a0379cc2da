import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The environment variable that gives the provider its password. */
export const IDENTITY_PASSWORD = 'FACTURATION_IDENTITY_PASSWORD';

/** Where the password of a start lies, for its owner's eyes only. */
export const passwordFileOf = (stateDirectory: string): string => join(stateDirectory, 'password');

/** Makes the password of a start, and writes it where only who started it can read it. */
export function makePassword(stateDirectory: string): string {
  const password = randomBytes(16).toString('base64url');
  const file = passwordFileOf(stateDirectory);
  // A file that is there keeps the mode it has.
  rmSync(file, { force: true });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** @throws {Error} when nothing closed was started with this state */
export const readPassword = (stateDirectory: string): string =>
  readFileSync(passwordFileOf(stateDirectory), 'utf8');
