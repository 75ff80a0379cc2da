import { createWriteStream, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LINE_END } from '../../functions/billing/accounting/fec.ts';

/** Bytes that are gathered before they are written. */
const GATHERED = 65_536;

/**
 * Writes lines to a new file, which only its owner can read, and which gets its name when it is whole.
 * @throws {Error} when there is one already, or writing fails; then nothing is left
 */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  if (existsSync(path)) throw alreadyThere(path);
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  try {
    await pipeline(Readable.from(gathered(lines)), createWriteStream(partial, { flags: 'wx', mode: 0o600 }));
    // Unlike a renaming, a link never replaces what somebody else has written meanwhile.
    linkSync(partial, path);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? alreadyThere(path) : error;
  } finally {
    rmSync(partial, { force: true });
  }
}

const alreadyThere = (path: string): Error =>
  new Error(`${path} already exists: name another directory with --out.`);

function* gathered(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += line + LINE_END;
    if (text.length < GATHERED) continue;
    yield text;
    text = '';
  }
  yield text;
}
