import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of Vite's manifest. */
interface Chunk {
  file: string;
  css?: readonly string[];
  assets?: readonly string[];
  /** Keys of the chunks that it cannot do without. */
  imports?: readonly string[];
  /** Whether it is loaded when it is needed. */
  isDynamicEntry?: boolean;
}
type Manifest = Readonly<Record<string, Chunk>>;

/** What the built pages weigh, in bytes as `gzip -9` sends them. */
export interface Weights {
  /** What the page loads before any view. */
  start: number;
  /** What each part that is loaded when it is needed adds to that, by the path of its source without `src/`. */
  parts: Readonly<Record<string, number>>;
  /** The whole page: every file that it may ever load. */
  page: number;
  /** The page of `/docs`. */
  reference: number;
}

const PAGE = 'index.html';
const DIST = join(import.meta.dirname, 'dist');

/** Bytes of a built file, as `gzip -9` sends it. @param file below `dist/` */
export const weightOf = (file: string): number =>
  gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** Bytes of built files together, each as it is sent. */
export const weightOfAll = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + weightOf(file), 0);

const filesIn = (folder: string): string[] =>
  readdirSync(join(DIST, folder)).map((name) => join(folder, name));

/** The files that a chunk needs, and those that its imports need. */
function filesOf(manifest: Manifest, key: string, seen: Set<string> = new Set()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) seen.add(file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

/** What was built last: `npm run build:web`. */
export function builtWeights(): Weights {
  const manifest: Manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
  const html = readFileSync(join(DIST, PAGE), 'utf8');
  const named = [...html.matchAll(/assets\/[^"]+/g)].map(([file]) => file);
  const start = new Set([...named, ...filesOf(manifest, PAGE)]);
  const parts = Object.entries(manifest)
    .filter(([, { isDynamicEntry }]) => isDynamicEntry)
    .map(([source]) => {
      const name = source.replace(/^src\/|\.tsx?$/g, '');
      const added = [...filesOf(manifest, source)].filter((file) => !start.has(file));
      return [name, weightOfAll(added)] as const;
    });
  return {
    start: weightOfAll([PAGE, ...start]),
    parts: Object.fromEntries(parts),
    page: weightOfAll([PAGE, ...filesIn('assets')]),
    reference: weightOfAll([join('reference', PAGE), ...filesIn('reference/assets')]),
  };
}
