import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { end, hasEnded, launch, untilReady } from '../../localstack/child.ts';
import { freePorts } from '../../localstack/ports.ts';
import { answersTcp } from '../../localstack/servers/answers.ts';
import { eventSource } from '../../localstack/servers/event-source.ts';
import type { Server } from '../../localstack/servers/server.ts';
import { environmentOf, readStack, type Stack } from '../../localstack/stack.ts';
import { type ProcessUse, processTree } from '../processes.ts';
import type { Input } from './input.ts';

const READY_MS = 30_000;
const LOOK_EVERY_MS = 100;
/** Milliseconds in which a run must be through. */
const LONGEST = 180_000;

export interface EngineRun {
  seconds: number;
  invocations: number;
  /** Processor seconds of each process during the run; of the function since its start. */
  cpu: Record<string, number>;
  /** Bytes, by number of records folded. */
  rss: Record<string, number>;
}

interface State {
  records: number;
  invocations: number;
  first: number;
  last: number;
  rss: Record<string, number>;
}

let epoch = 1_000;

/** One mapping, as declared, from another topic and for an epoch of its own. */
function stackFor(functionKey: string, { topic, partitions }: Input): Stack {
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const declared = stack.functions[functionKey];
  const msk = declared?.events?.find((event) => event.msk)?.msk;
  if (!declared || !msk) throw new Error(`${functionKey} has no msk event.`);
  epoch++;
  const environment = { ...declared.environment, TOPIC: topic, PARTITIONS: partitions, EPOCH: epoch };
  const events = [
    { msk: { ...msk, topic, consumerGroupId: `bench-${functionKey}-${epoch}`, enabled: true } },
  ];
  return { ...stack, functions: { [functionKey]: { ...declared, environment, events } } };
}

const host = (file: string, port: number, env: Record<string, string>, marks: readonly number[]): Server => ({
  name: 'function',
  command: [process.execPath, '--expose-gc', 'bench/children/function.ts', file, `${port}`, marks.join()],
  env,
  patience: 2_000,
  ready: () => answersTcp(port),
});

/** Processor seconds since its start, by what a process does. */
function processorTimes(children: Readonly<Record<string, ChildProcess>>): Record<string, number> {
  const labels = new Map(Object.entries(children).map(([label, { pid }]) => [pid, label]));
  const labelOf = ({ pid, name }: ProcessUse): string | undefined => {
    if (!name.startsWith('java')) return labels.get(pid);
    return name.includes('kafka') ? 'broker' : 'DynamoDB Local';
  };
  return Object.fromEntries(
    processTree(process.pid).flatMap((found) => {
      const label = labelOf(found);
      return label === undefined ? [] : [[label, found.cpu]];
    }),
  );
}

/**
 * Reads a topic to its end the whole way: broker → event source, as `npm start` runs it → a packaged function behind
 * Lambda's Invoke API, alone in a process → DynamoDB Local. Clock: from the first invocation to the last answer.
 * `marks`: numbers of records after which memory is noted.
 */
export async function runEngine(
  functionKey: string,
  file: string,
  input: Input,
  marks: readonly number[] = [],
): Promise<EngineRun> {
  const directory = mkdtempSync(join(tmpdir(), 'facturation-engine-'));
  const [port = 0] = await freePorts(1);
  const stack = stackFor(functionKey, input);
  const stackFile = join(directory, 'stack.json');
  writeFileSync(stackFile, JSON.stringify(stack));
  const before = processorTimes({});
  const log = (name: string) => join(directory, `${name}.log`);
  const feed = {
    brokers: process.env.KAFKA_BROKERS ?? '',
    endpoint: `http://127.0.0.1:${port}`,
    stackFile,
    log: log('event-source'),
  };
  const env = { ...environmentOf(stack, functionKey), KAFKA_BROKERS: feed.brokers };
  const servers = [host(file, port, env, marks), eventSource(feed)];
  const children: Record<string, ChildProcess> = {};
  try {
    for (const server of servers) {
      const child = await launch(server, log(server.name));
      children[server.name] = child;
      await untilReady(server, child, READY_MS);
    }
    const state = await untilFolded(feed.endpoint, input.messages, () =>
      Object.values(children).some(hasEnded),
    );
    const cpu = processorTimes(children);
    for (const [label, time] of Object.entries(before)) cpu[label] = (cpu[label] ?? 0) - time;
    const seconds = (state.last - state.first) / 1_000;
    return { seconds, invocations: state.invocations, cpu, rss: state.rss };
  } finally {
    for (const child of Object.values(children).reverse()) await end(child, 5_000);
    rmSync(directory, { recursive: true });
  }
}

async function untilFolded(endpoint: string, messages: number, failed: () => boolean): Promise<State> {
  const deadline = Date.now() + LONGEST;
  for (;;) {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(10_000) });
    const state = (await answer.json()) as State;
    if (state.records >= messages) return state;
    if (failed()) throw new Error('The function or its event source has ended.');
    if (Date.now() > deadline) throw new Error(`Only ${state.records} records in ${LONGEST / 1_000} s.`);
    await pause(LOOK_EVERY_MS);
  }
}
