import { posix } from 'node:path';
import { ALLOWED } from './allowed.ts';

/** Relative imports and re-exports, of values and types, static and dynamic; the formatter writes single quotes. */
const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g;
const SERVICE = /^(?:functions\/[^/]+|layers\/platform)$/;

/** One line for each import of a file that the list does not allow. `path`: from the root of the repository. */
export function violationsOf(path: string, source: string): string[] {
  const owner = ownerOf(path);
  if (owner === undefined) return [];
  const allowed = [owner, ...(ALLOWED[owner] ?? [])];
  return [...source.matchAll(IMPORT)]
    .map(([, specifier = '']) => posix.join(posix.dirname(path), specifier))
    .filter((target) => !allowed.some((entry) => isIn(target, entry)))
    .map((target) => `${path} imports ${target}: tests/imports/allowed.ts does not list it for ${owner}`);
}

const isIn = (path: string, entry: string): boolean => path === entry || path.startsWith(`${entry}/`);

/** The longest path of the list that holds a file; for a test the one of its service. */
function ownerOf(path: string): string | undefined {
  const entries = Object.keys(ALLOWED).filter((entry) => isIn(path, entry));
  const judged = path.endsWith('.test.ts') ? entries.filter((entry) => SERVICE.test(entry)) : entries;
  return judged.toSorted((a, b) => b.length - a.length)[0];
}
