import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DEFAULT_MEMORY_MB,
  environmentOf,
  readStack,
  type StackFunction,
} from '../../layers/platform/deployment/stack.ts';
import { LOCAL_VARIABLES } from '../../localstack/environment.ts';
import { answersTcp } from '../../localstack/servers/answers.ts';
import { eventSource } from '../../localstack/servers/event-source.ts';
import type { Server } from '../../localstack/servers/server.ts';
import { end, hasEnded, launch, untilReady } from '../../localstack/supervisor/child.ts';
import { freePorts } from '../../localstack/supervisor/ports.ts';
import { processTree } from '../processes.ts';
import type { Place } from './input.ts';
import { processorTimes } from './processor-times.ts';

const READY_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** What the function's process reports of itself; times in ms of its own clock. */
interface State {
  records: number;
  invocations: number;
  /** Beginning of the first invocation, end of the last. */
  first: number;
  last: number;
  /** Bytes, by number of records handled. */
  rss: Record<string, number>;
}

/** A run that is about something else than speed. */
export interface Watched {
  /** Numbers of records; after each of them follow a forced collection and a look at the resident memory. */
  memoryAfter?: readonly number[];
  /** Folder where V8 leaves a profile of the function's processor time. */
  profileTo?: string;
}

interface Started {
  epoch: number;
  endpoint: string;
  directory: string;
  children: Readonly<Record<string, ChildProcess>>;
}

let lastEpoch = 1_000;

/**
 * The whole way, in epochs of their own: the event source, as `npm start` runs it, and behind Lambda's Invoke API a
 * packaged function, alone in a process.
 */
export class Engine {
  readonly epoch: number;
  readonly #started: Started;

  private constructor(started: Started) {
    this.epoch = started.epoch;
    this.#started = started;
  }

  /**
   * @param functionKey has one msk event, which is taken as declared, but for the topic
   * @param file of the packaged function
   * @param watched given where watching costs the function time
   */
  static async start(functionKey: string, file: string, place: Place, watched: Watched = {}) {
    const directory = mkdtempSync(join(tmpdir(), 'facturation-engine-'));
    const [port = 0] = await freePorts(1);
    const epoch = ++lastEpoch;
    const { stack, declared } = stackFor(functionKey, place, epoch);
    const stackFile = join(directory, 'stack.json');
    writeFileSync(stackFile, JSON.stringify(stack));
    const brokers = process.env.KAFKA_BROKERS ?? '';
    const endpoint = `http://127.0.0.1:${port}`;
    // What this process has for its servers reaches no child by itself.
    const env = { ...environmentOf(stack, functionKey), ...serversHere(), KAFKA_BROKERS: brokers };
    const log = (name: string) => join(directory, `${name}.log`);
    const servers = [
      host({ file, port, env, declared, watched }),
      eventSource({ brokers, endpoint, declared: { stack: stackFile }, log: log('event-source') }),
    ];
    const children: Record<string, ChildProcess> = {};
    const engine = new Engine({ epoch, endpoint, directory, children });
    try {
      for (const server of servers) {
        children[server.name] = await launch(server, log(server.name));
        await untilReady(server, children[server.name] as ChildProcess, READY_MS);
      }
      return engine;
    } catch (error) {
      await engine.stop();
      throw error;
    }
  }

  async state(): Promise<State> {
    const answer = await fetch(this.#started.endpoint, { signal: AbortSignal.timeout(10_000) });
    return (await answer.json()) as State;
  }

  /** Processor seconds of each process since its start. */
  processorTimes(): Record<string, number> {
    return processorTimes(this.#started.children);
  }

  /** MiB the function's process has in memory now. */
  get memory(): number {
    return processTree(this.#started.children.function?.pid ?? 0)[0]?.rss ?? Number.NaN;
  }

  /** Resolves when the function has handled so many records. @param timeoutMs ms */
  async untilHandled(records: number, timeoutMs: number): Promise<State> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const state = await this.state();
      if (state.records >= records) return state;
      if (Object.values(this.#started.children).some(hasEnded)) throw new Error('The engine has ended.');
      if (Date.now() > deadline) throw new Error(`${state.records} records in ${timeoutMs / 1_000} s.`);
      await pause(LOOK_EVERY_MS);
    }
  }

  async stop(): Promise<void> {
    for (const child of Object.values(this.#started.children).reverse()) await end(child, 5_000);
    rmSync(this.#started.directory, { recursive: true });
  }
}

const serversHere = (): Record<string, string> =>
  Object.fromEntries(
    LOCAL_VARIABLES.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );

export const groupOf = (functionKey: string, epoch: number): string => `bench-${functionKey}-${epoch}`;

function stackFor(functionKey: string, { topic, partitions }: Place, epoch: number) {
  const stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
  const declared = stack.functions[functionKey];
  const msk = declared?.events?.find((event) => event.msk)?.msk;
  if (!declared || !msk) throw new Error(`${functionKey} has no msk event.`);
  const environment = { ...declared.environment, TOPIC: topic, PARTITIONS: partitions, EPOCH: epoch };
  const consumerGroupId = groupOf(functionKey, epoch);
  const events = [{ msk: { ...msk, topic, consumerGroupId, enabled: true } }];
  return {
    declared,
    stack: { ...stack, functions: { [functionKey]: { ...declared, environment, events } } },
  };
}

/** Lambda's runtime for Node bounds half of the young generation to a twentieth of the memory, the old to nine tenths. */
const heapFlags = ({ memorySize = DEFAULT_MEMORY_MB }: StackFunction): string[] => [
  `--max-semi-space-size=${Math.floor(memorySize / 20)}`,
  `--max-old-space-size=${Math.floor(memorySize * 0.9)}`,
];

interface Host {
  file: string;
  port: number;
  env: Record<string, string>;
  declared: StackFunction;
  watched: Watched;
}

const host = ({ file, port, env, declared, watched: { memoryAfter, profileTo } }: Host): Server => ({
  name: 'function',
  command: [
    process.execPath,
    ...(memoryAfter ? heapFlags(declared) : []),
    ...(profileTo ? ['--cpu-prof', `--cpu-prof-dir=${profileTo}`] : []),
    '--expose-gc',
    'bench/children/function.mjs',
    file,
    `${port}`,
    `${memoryAfter ?? ''}`,
  ],
  // Payloads freed go back to the system: by itself the allocator keeps more of them the larger they are.
  env: memoryAfter ? { ...env, MALLOC_MMAP_THRESHOLD_: '131072' } : env,
  killGraceMs: 2_000,
  ready: () => answersTcp(port),
});
