import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ASSET_TYPES } from './asset-types.ts';

/** A file that a page was built into. */
export interface Asset {
  mediaType: string;
  /** Changes with its content. */
  version: string;
  /** Its content, compressed by brotli. */
  packed: Uint8Array;
}

interface Entry extends Omit<Asset, 'packed'> {
  name: string;
  /** Bytes of `packed`. */
  length: number;
}

/** Bytes of the number before the list of entries, which is the length of that list in bytes. */
const LENGTH_BYTES = 4;

const compressed = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

function mediaTypeOf(name: string): string {
  const types: Readonly<Record<string, string>> = ASSET_TYPES;
  const type = types[extname(name)];
  if (!type) throw new Error(`asset-types.ts has no media type for ${name}.`);
  return type;
}

/**
 * One file with all assets: a list of them, then each compressed by itself, so that one is answered without a look at
 * the others.
 * @param files contents by names
 * @throws {Error} naming a file whose ending has no media type
 */
export function packAssets(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const packed = [...files].map(([name, bytes]) => ({
    name,
    mediaType: mediaTypeOf(name),
    version: createHash('sha256').update(bytes).digest('base64url'),
    packed: compressed(bytes),
  }));
  const entries = packed.map(({ packed: { length }, ...entry }): Entry => ({ ...entry, length }));
  const list = Buffer.from(JSON.stringify(entries));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(list.length);
  return Buffer.concat([length, list, ...packed.map((asset) => asset.packed)]);
}

/** The assets of such a file, by their names; none is unpacked. */
export function assetsOf(pack: Buffer): Map<string, Asset> {
  let end = LENGTH_BYTES + pack.readUInt32BE();
  const entries: Entry[] = JSON.parse(pack.toString('utf8', LENGTH_BYTES, end));
  return new Map(
    entries.map(({ name, length, ...asset }) => {
      end += length;
      return [name, { ...asset, packed: pack.subarray(end - length, end) }];
    }),
  );
}
