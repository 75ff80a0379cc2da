import type { Checkpoint, Checkpoints } from '../../localstack/event-source/dynamodb/checkpoints.ts';
import {
  StreamError,
  type StreamRecord,
  type Streams,
} from '../../localstack/event-source/dynamodb/streams.ts';

export interface ScriptedShard {
  parent?: string;
  /** Sequence numbers. */
  records: string[];
  isClosed?: boolean;
  /** How many records are no longer there. */
  isTrimmedTo?: number;
}

/** A stream that does what DynamoDB Local does only after hours: it closes shards, splits and trims them. */
export class ScriptedStream implements Streams {
  readonly #shards: Map<string, ScriptedShard>;
  readonly checkpoints: Checkpoints = memoryCheckpoints();
  /** Code of the error by which the next call for records is refused. */
  refusal: string | undefined;

  constructor(shards: Record<string, ScriptedShard>) {
    this.#shards = new Map(Object.entries(structuredClone(shards)));
  }

  add(id: string, shard: ScriptedShard): void {
    this.#shards.set(id, shard);
  }

  shard(id: string): ScriptedShard {
    const shard = this.#shards.get(id);
    if (!shard) throw new StreamError('ResourceNotFoundException', `no shard ${id}`);
    return shard;
  }

  async shards() {
    return [...this.#shards].map(([id, { parent }]) => ({ id, ...(parent && { parent }) }));
  }

  async iterator(_: string, id: string, after?: string): Promise<string> {
    const { records, isTrimmedTo: oldest = 0 } = this.shard(id);
    const at = after ? records.indexOf(after) + 1 : oldest;
    if (at < oldest) throw new StreamError('TrimmedDataAccessException', 'too old');
    return JSON.stringify({ id, at });
  }

  async records(iterator: string) {
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal) throw new StreamError(refusal, 'as the test wants it');
    const { id, at } = JSON.parse(iterator) as { id: string; at: number };
    const { records, isClosed } = this.shard(id);
    const next = JSON.stringify({ id, at: records.length });
    return { records: records.slice(at).map(recordOf), ...(!isClosed && { next }) };
  }
}

const recordOf = (SequenceNumber: string): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber, ApproximateCreationDateTime: Date.now() / 1_000 },
});

function memoryCheckpoints(): Checkpoints {
  const kept = new Map<string, Checkpoint>();
  return {
    read: async () => new Map(kept),
    write: async (shard, checkpoint) => void kept.set(shard, checkpoint),
    remove: async (shard) => void kept.delete(shard),
  };
}
