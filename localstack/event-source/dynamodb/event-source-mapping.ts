import { type Accepts, filterPattern } from '../../../layers/platform/deployment/filter-pattern.ts';
import { Signal } from '../signal.ts';
import type { Checkpoint, Checkpoints } from './checkpoints.ts';
import type { Target } from './delivery.ts';
import { ShardPoller } from './shard-poller.ts';
import { shardsToRead } from './shards-to-read.ts';
import type { Streams } from './streams.ts';

/** How soon new shards of a stream are found. */
const DISCOVERY_INTERVAL_MS = 5_000;

export interface EventSourceMappingOptions extends Target {
  streams: Streams;
  streamArn: string;
  checkpoints: Checkpoints;
}

/** One `stream` event of the stack: a poller for each shard that can be read. */
export class EventSourceMapping {
  readonly #options: EventSourceMappingOptions;
  readonly #accepts: Accepts;
  readonly #running = new Map<string, { poller: ShardPoller; done: Promise<void> }>();
  /** Shards that need no reading any more. A checkpoint that is being written may not be among those that were read. */
  readonly #ended = new Set<string>();
  /** Raised when a shard has come to its end, whose children can be read now. */
  readonly #change = new Signal();
  #isChanged = false;
  #stopped = false;
  #loop: Promise<void> | undefined;

  constructor(options: EventSourceMappingOptions) {
    this.#options = options;
    const patterns = options.mapping.filterPatterns?.map((pattern) => filterPattern(pattern));
    this.#accepts = (record) => patterns?.some((accepts) => accepts(record)) ?? true;
  }

  /** Begins to deliver. Resolves when the shards of the stream are known. @throws when they cannot be asked for */
  async start(): Promise<void> {
    await this.#discover();
    this.#loop = this.#follow();
  }

  /** Resolves when the batches in flight have been delivered and have their checkpoints. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#change.raise();
    await this.#loop;
    const running = [...this.#running.values()];
    for (const { poller } of running) poller.stop();
    await Promise.all(running.map(({ done }) => done));
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      if (!this.#isChanged) await this.#change.wait(DISCOVERY_INTERVAL_MS);
      this.#isChanged = false;
      if (this.#stopped) return;
      await this.#discover().catch((error: Error) => {
        const { mapping, onError } = this.#options;
        onError(`shards of ${mapping.table} not known (${error.message}); trying again`);
      });
    }
  }

  async #discover(): Promise<void> {
    const { streams, streamArn, checkpoints } = this.#options;
    const shards = await streams.shards(streamArn);
    const known = await checkpoints.read();
    for (const [id, { ended }] of known) if (ended) this.#ended.add(id);
    const readable = shardsToRead(shards, (id) => this.#ended.has(id));
    for (const id of readable) if (!this.#running.has(id)) this.#begin(id, known.get(id));
    const there = new Set(shards.map(({ id }) => id));
    const gone = [...known.keys()].filter((id) => !there.has(id) && !this.#running.has(id));
    for (const id of gone) await checkpoints.remove(id);
  }

  #begin(shard: string, from: Checkpoint | undefined): void {
    const poller = new ShardPoller({ ...this.#options, shard, accepts: this.#accepts }, from);
    const done = poller.run().then((isEnded) => {
      this.#running.delete(shard);
      if (isEnded) this.#ended.add(shard);
      this.#isChanged = true;
      this.#change.raise();
    });
    this.#running.set(shard, { poller, done });
  }
}
