import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Figure, Measurement } from '../figure.ts';
import { Engine } from './engine.ts';
import { fill, messagesOf } from './input.ts';
import { sharedServers } from './servers.ts';

const TIMEOUT_MS = 180_000;
const STARTING = 'starting';
const EVENTS = 'taking events';

/** What a stack is about, by the nearest of its functions that is named here: names and files as they are packaged. */
const AREAS: readonly [area: string, functionName: RegExp, url: RegExp][] = [
  ['', /^\(idle\)$/, /^$/],
  ['garbage collection', /^\(garbage collector\)$/, /^$/],
  ['decoding', /^parseRecord$/, /aggregate-factures/],
  ['folding', /^(fold|applyChanges)$/, /aggregate-factures/],
  ['commits and other requests', /^commit$/, /aggregate-factures/],
  ['commits and other requests', /./, /node_modules\/|^node:(_http_client|internal\/streams)/],
  [EVENTS, /./, /function\.mjs$|^node:_http_(server|incoming)/],
];

interface Node {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: readonly number[];
}

/** A profile as V8 writes it; times in µs. */
interface Profile {
  nodes: readonly Node[];
  samples: readonly number[];
  timeDeltas: readonly number[];
}

/** Seconds of the main thread by what it did; everything before the first event is its start. */
export function timesOf({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const areas = areasOf(nodes);
  const times: Record<string, number> = {};
  let hasStarted = false;
  samples.forEach((node, index) => {
    const area = areas.get(node) ?? 'other';
    hasStarted ||= area === EVENTS;
    const name = hasStarted ? area : area && STARTING;
    if (name) times[name] = (times[name] ?? 0) + (timeDeltas[index] ?? 0) / 1e6;
  });
  return times;
}

/** The area of each node; nodes stand before their children. */
function areasOf(nodes: readonly Node[]): Map<number, string> {
  const areas = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const own = AREAS.find(([, name, url]) => name.test(callFrame.functionName) && url.test(callFrame.url));
    const area = own?.[0] ?? areas.get(id);
    if (area === undefined) continue;
    for (const node of [id, ...children]) areas.set(node, area);
  }
  return areas;
}

/** Folds the input once while V8 notes every millisecond where it is. */
async function profileOf(file: string, bench: Bench): Promise<Profile> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-profile-'));
  try {
    const messages = messagesOf(bench);
    const input = await fill(1, { messages, customers: 1_000, rate: 10_000 });
    const engine = await Engine.start('aggregateFactures', file, input, { profileTo: directory });
    await engine.untilHandled(messages, TIMEOUT_MS).finally(() => engine.stop());
    const [written = ''] = readdirSync(directory);
    return JSON.parse(readFileSync(join(directory, written), 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function measure(bench: Bench): Promise<Figure[]> {
  const packaged = await sharedServers(bench);
  bench.say('one run under a profiler');
  const times = timesOf(await profileOf(packaged.find('aggregateFactures').file, bench));
  const all = Object.values(times).reduce((sum, time) => sum + time, 0);
  return Object.entries(times)
    .toSorted(([, a], [, b]) => b - a)
    .map(([area, time]) => ({ name: `main thread: ${area}`, unit: '%', value: (100 * time) / all }));
}

/** Where the function's processor time goes, from a profile: shares, since profiling itself takes some. */
export const profile: Measurement = { name: 'profile', title: 'Where the function spends its time', measure };
