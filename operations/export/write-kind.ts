import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Kind } from './kinds.ts';

/** The content of a file. */
export interface Written {
  file: string;
  records: number;
  bytes: number;
  /** SHA-256 of the file, in hexadecimal. */
  sha256: string;
}

/**
 * Writes a kind as JSON lines into a directory, no faster than the disk takes them.
 * @param onRecord called with the number of records written so far
 */
export async function writeKind(
  directory: string,
  { name, records }: Kind,
  onRecord: (records: number) => void,
): Promise<Written> {
  const file = `${name}.jsonl`;
  const hash = createHash('sha256');
  const written = { file, records: 0, bytes: 0 };
  async function* lines(): AsyncGenerator<Buffer> {
    for await (const record of records()) {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      hash.update(line);
      written.records++;
      written.bytes += line.length;
      onRecord(written.records);
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(directory, file), { flags: 'wx' }));
  return { ...written, sha256: hash.digest('hex') };
}
