import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JARS } from '../../localstack/servers/jars.mjs';
import { FOREIGN_SHELL } from '../support/foreign-shell.ts';
import { copyProject } from '../support/project-copy.ts';
import { endEverything, givenPlace, type Place } from './npm-start.ts';

/** Accents, Chinese, and what other languages read as the end of a name, a comment, a variable or an escape. */
const NAME = "é, 文 #%41'$HOME";

export interface OddCheckout extends Place {
  checkout: string;
  remove(): void;
}

/** A copy of the project in a folder with an odd name, started from a shell of another person. */
export async function givenOddCheckout(): Promise<OddCheckout> {
  const place = await givenPlace();
  rmSync(place.directory, { recursive: true });
  const root = mkdtempSync(join(tmpdir(), 'facturation-odd-'));
  const checkout = join(root, NAME);
  copyProject(checkout);
  cpSync(JARS, join(checkout, '.localstack/servers'), { recursive: true, preserveTimestamps: true });
  const { FACTURATION_STATE_DIR: _, ...ports } = place.env;
  const own = {
    ...place,
    checkout,
    directory: join(checkout, '.localstack'),
    env: { ...ports, ...FOREIGN_SHELL },
  };
  const remove = () => {
    endEverything(own);
    rmSync(root, { recursive: true, force: true });
  };
  return { ...own, remove };
}
