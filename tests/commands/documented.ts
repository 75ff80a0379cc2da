import { readFileSync } from 'node:fs';
import { SUITES } from '../lanes/suites.ts';

/** The pages that say what to run. */
const PAGES = ['README.md', 'docs/operations.md', 'docs/architecture.md'];
/** `npm start` and `npm test` are scripts too. */
const COMMAND = /\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g;

interface Package {
  scripts: Record<string, string>;
}

export const SCRIPTS = (JSON.parse(readFileSync('package.json', 'utf8')) as Package).scripts;

/** Every script of package.json that these pages name. */
export function documentedScripts(): string[] {
  const texts = PAGES.map((page) => readFileSync(page, 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(COMMAND)].map(([, name, short = '']) => name ?? short),
  );
  return [...new Set(names)].toSorted();
}

/** The scripts that `npm test` runs: first those of its own line, then the suites. */
export function scriptsTested(): string[] {
  const first = [...(SCRIPTS.test ?? '').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
  return [...first, ...SUITES.flat().map((step) => step.split(' ')[0] ?? step)];
}

/** The requests of the README, line by line. */
export function documentedRequests(): string[] {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('curl '));
}
