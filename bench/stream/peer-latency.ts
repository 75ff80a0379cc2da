import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverEnvironment } from '../../localstack/shell-environment.mjs';
import { type Bench, percentile } from '../figure.ts';
import { givenUp } from '../given-up.ts';
import { client, connectProducer, createTopic } from './input.ts';
import { buildPeer, type Guarantee, peerCommand } from './peer.ts';
import { sendProbe, traffic } from './probes.ts';

/** The library's own commit intervals: 100 ms and 30 s. Without its cache every update is sent at once. */
const SETTINGS: { name: string; guarantee: Guarantee; cache: string }[] = [
  { name: 'exactly_once_v2', guarantee: 'exactly_once_v2', cache: 'default' },
  { name: 'at_least_once', guarantee: 'at_least_once', cache: 'default' },
  { name: 'at_least_once without cache', guarantee: 'at_least_once', cache: '0' },
];
const RATE = 500;
const PROBES = { whole: 100, smoke: 1 };
/** Of the settings, in their order. */
const KINDS = { whole: SETTINGS.length, smoke: 1 };
const EVERY_MS = 200;
/** Longer than the longest commit interval. */
const LOST_MS = 45_000;
const STARTED_MS = 60_000;

/** Notes when each key is first seen on a topic, as a consumer sees it that reads what is committed. */
async function watch(topic: string, seen: Map<string, number>): Promise<() => Promise<void>> {
  const consumer = client().consumer({ groupId: `${topic}-reader`, readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ message: { key } }) => {
      const customer = String(key);
      if (!seen.has(customer)) seen.set(customer, performance.now());
    },
  });
  return () => consumer.disconnect();
}

async function latenciesOf(
  { guarantee, cache }: (typeof SETTINGS)[number],
  { extent }: Bench,
): Promise<number[]> {
  const [input, output] = await Promise.all([createTopic(4), createTopic(4)]);
  const directory = mkdtempSync(join(tmpdir(), 'facturation-peer-'));
  const command = [...peerCommand(input.topic, guarantee, directory), output.topic, cache];
  const child = spawn('java', command, {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: givenUp.signal,
  });
  child.on('error', () => {}); // an end before its time
  const seen = new Map<string, number>();
  const unwatch = await watch(output.topic, seen);
  const producer = await connectProducer();
  try {
    await once(child.stdout, 'data', { signal: AbortSignal.timeout(STARTED_MS) });
    const stop = traffic(producer, input.topic, RATE);
    const sent = await probe(input.topic, extent(PROBES));
    const deadline = Date.now() + LOST_MS;
    while ([...sent.keys()].some((key) => !seen.has(key)) && Date.now() < deadline) await pause(100);
    await stop();
    return [...sent].map(([key, time]) => (seen.get(key) ?? Number.NaN) - time);
  } finally {
    await Promise.all([producer.disconnect(), unwatch()]);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Sends the probes; when each was sent, by its key. */
async function probe(topic: string, count: number): Promise<Map<string, number>> {
  const producer = await connectProducer();
  const sent = new Map<string, number>();
  while (sent.size < count) {
    const key = `probe-${sent.size}`;
    sent.set(key, performance.now());
    await sendProbe(producer, topic, key);
    await pause(EVERY_MS);
  }
  await producer.disconnect();
  return sent;
}

/**
 * Produce → readable of the peer at 500 messages a second. Its windows are readable where it writes them: on an output
 * topic, by a consumer that reads what is committed.
 */
export async function peerLatencies(bench: Bench): Promise<{ p50: string; p99: string }> {
  await buildPeer();
  const said: { p50: string; p99: string }[] = [];
  for (const setting of SETTINGS.slice(0, bench.extent(KINDS))) {
    bench.say(`produce → readable of the peer, ${setting.name}`);
    const runs = await latenciesOf(setting, bench);
    const text = (p: number) => `${setting.name} ${Math.round(percentile(runs, p))} ms`;
    said.push({ p50: text(0.5), p99: text(0.99) });
  }
  return { p50: said.map(({ p50 }) => p50).join(', '), p99: said.map(({ p99 }) => p99).join(', ') };
}
