import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endEverything, givenPlace, Start } from '../../tests/e2e/npm-start.ts';
import type { Bench, Figure, Measurement } from '../figure.ts';

/** Milliseconds everything may take to be fetched and started. */
const TIMEOUT_MS = 1_200_000;
const MB = 1e6;

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

async function hasFacture(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/factures?size=1`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => undefined,
  );
  const page = answer?.ok ? await answer.json() : undefined;
  return page?._embedded.factures.length > 0;
}

/** For a smoke run, which needs no network: the clone uses what is fetched here already. */
const LINKED = ['node_modules', '.localstack/servers'];
const COPIED = ['package.json', 'package-lock.json'];
const LENDS = { whole: 0, smoke: 1 };

function lendWhatIsFetched(clone: string): void {
  mkdirSync(join(clone, '.localstack'));
  for (const path of LINKED) symlinkSync(resolve(path), join(clone, path));
  for (const file of COPIED) cpSync(file, join(clone, file));
}

/** A clone of the last commit, started with caches of npm and Maven that hold nothing. */
async function measure(bench: Bench): Promise<Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'facturation-first-'));
  const [clone, npm, maven] = ['clone', 'npm', 'maven'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const cache of [npm, maven]) mkdirSync(cache);
  execFileSync('git', ['clone', '--quiet', '--no-local', '--depth=1', process.cwd(), clone]);
  if (bench.extent(LENDS)) lendWhatIsFetched(clone);
  const place = await givenPlace();
  const env = { ...place.env, npm_config_cache: npm, MAVEN_OPTS: `-Dmaven.repo.local=${maven}` };
  const since = Date.now();
  const start = new Start({ ...place, env, checkout: clone });
  let hasEnded = false;
  start.exit.then(() => {
    hasEnded = true;
  });
  try {
    while (!(await hasFacture(place.url))) {
      const seconds = (Date.now() - since) / 1_000;
      if (hasEnded || seconds * 1_000 > TIMEOUT_MS)
        throw new Error(`No facture after ${seconds} s:\n${start.output}`);
      bench.say(`first start: ${seconds.toFixed(0)} s`);
      await pause(1_000);
    }
    const name = 'first start, empty caches';
    return [
      { name, value: (Date.now() - since) / 1_000, unit: 's', peer: 'build alone 100 s' },
      {
        name: `${name}: fetched`,
        value: (bytesBelow(npm) + bytesBelow(maven)) / MB,
        unit: 'MB',
        peer: '407 MB',
      },
    ];
  } finally {
    start.signal('SIGTERM');
    await start.exit;
    endEverything(place);
    rmSync(root, { recursive: true, force: true });
  }
}

export const firstStart: Measurement = { name: 'first-start', title: 'Start of a fresh clone', measure };
