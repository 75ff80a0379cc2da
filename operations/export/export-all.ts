import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { now, toRfc3339 } from '@facturation/platform/clock';
import type { Kind } from './kinds.ts';
import { READ_ME } from './read-me.ts';
import { type Written, writeKind } from './write-kind.ts';

/** The content of an export: `manifest.json` in its directory. */
export interface Manifest {
  /** RFC 3339. */
  begun: string;
  ended: string;
  files: Written[];
}

/**
 * Writes every kind into a new directory. It gets its name only when everything is written, so that none is
 * half-written.
 * @throws {Error} when the directory exists, or when writing fails; then nothing is left
 */
export async function exportAll(
  directory: string,
  kinds: readonly Kind[],
  onProgress: (kind: string, records: number) => void,
): Promise<Manifest> {
  if (existsSync(directory)) throw new Error(`${directory} already exists: name another one with --out.`);
  const partial = `${directory}.${process.pid}.partial`;
  mkdirSync(dirname(directory), { recursive: true });
  mkdirSync(partial, { mode: 0o700 });
  try {
    const begun = toRfc3339(now());
    const files: Written[] = [];
    for (const kind of kinds)
      files.push(await writeKind(partial, kind, (records) => onProgress(kind.name, records)));
    const manifest = { begun, ended: toRfc3339(now()), files };
    writeFileSync(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(partial, 'README.md'), READ_ME);
    renameSync(partial, directory);
    return manifest;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
