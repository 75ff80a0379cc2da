import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What S3Mock keeps of a bucket, beside a folder for each object. It is written anew for each object, and not at once. */
interface BucketFile {
  /** URL of the bucket's folder. */
  path: string;
  /** Folders by key. */
  objects: Record<string, string>;
}

/** What it keeps of a version of an object. */
interface VersionFile {
  key: string;
  /** URL of the bytes. */
  dataPath: string;
}

const BUCKET = 'bucketMetadata.json';
const VERSION = '-objectMetadata.json';

/**
 * Mends the files of a server that does not run: a list of objects that was being written as it was killed, and the
 * addresses in a folder that was moved. What it did not finish to store was never acknowledged, and counts as missing.
 * @param root the folder of all buckets
 */
export function mendBuckets(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isDirectory()) mendBucket(join(root, entry.name));
}

function mendBucket(folder: string): void {
  const file = join(folder, BUCKET);
  const found = readJson<BucketFile>(file);
  if (found && fileURLToPath(found.path) === `${folder}/`) return;
  const path = `${pathToFileURL(folder)}/`;
  for (const version of versionsOf(folder)) {
    const dataPath = `${pathToFileURL(version.file.slice(0, -VERSION.length))}-binaryData`;
    writeWhole(version.file, { ...version.content, dataPath });
  }
  writeWhole(file, found ? { ...found, path } : { ...newBucket(folder), path });
}

/** As S3Mock would make it, with what lies in its folder. */
const newBucket = (folder: string) => ({
  name: basename(folder),
  creationDate: new Date().toISOString(),
  versioningConfiguration: {
    MfaDelete: null,
    Status: 'Enabled',
    xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/',
  },
  objectOwnership: 'BucketOwnerEnforced',
  objects: Object.fromEntries(versionsOf(folder).map(({ object, content }) => [content.key, object])),
});

function versionsOf(folder: string): { object: string; file: string; content: VersionFile }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: object }) =>
      readdirSync(join(folder, object))
        .filter((name) => name.endsWith(VERSION))
        .flatMap((name) => {
          const file = join(folder, object, name);
          const content = readJson<VersionFile>(file);
          return content ? [{ object, file, content }] : [];
        }),
    );
}

/** Undefined where there is no file, or only the beginning of one. */
function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || !existsSync(file)) return undefined;
    throw error;
  }
}

function writeWhole(file: string, content: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}
