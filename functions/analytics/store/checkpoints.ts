import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { failedCondition, transact } from '@facturation/platform/transactions';
import type { SummedSize } from '../sizes.ts';
import type { Source } from './window-items.ts';
import { headKey, summedKey } from './window-rows.ts';

/**
 * An attribute of a row that stores how far something has come. It never moves backwards, even when several writers
 * move it.
 */
interface Checkpoint {
  table: string;
  key: Record<string, string>;
  name: string;
}

async function readCheckpoint({ table, key, name }: Checkpoint): Promise<number | undefined> {
  const { Item } = await dynamodb.send(
    new GetCommand({
      TableName: table,
      Key: key,
      ConsistentRead: true,
      ProjectionExpression: '#name',
      ExpressionAttributeNames: { '#name': name },
    }),
  );
  return Item?.[name];
}

/** A transaction with one action, because a transaction waits for commits that are writing the same row. */
async function moveCheckpoint({ table, key, name }: Checkpoint, to: number): Promise<void> {
  const Update = {
    TableName: table,
    Key: key,
    UpdateExpression: 'set #name = :to',
    ConditionExpression: 'attribute_not_exists(#name) or #name < :to',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':to': to },
  };
  await transact([{ Update }]).catch((error) => {
    if (failedCondition(error) < 0) throw error;
  });
}

/** Attributes of a head that store how far events were published. Commits do not write them. */
export type CheckpointName = 'publishedUpTo' | 'alertedUpTo';

/** How far the partitions of an epoch were published. */
export class PublishCheckpoint {
  readonly #in: (partition: number) => Checkpoint;

  constructor(table: string, epoch: number, name: CheckpointName) {
    this.#in = (partition) => ({ table, key: headKey(epoch, partition), name });
  }

  /** −1 before the first move. */
  async read(partition: number): Promise<number> {
    return (await readCheckpoint(this.#in(partition))) ?? -1;
  }

  move(partition: number, position: number): Promise<void> {
    return moveCheckpoint(this.#in(partition), position);
  }
}

const summedIn = ({ table, epoch, partition }: Source, size: SummedSize): Checkpoint => ({
  table,
  key: summedKey(epoch, partition, size),
  name: 'upTo',
});

/** The end, in ms, of the last summed window of a size; 0 before the first. */
export const summedUpTo = async (source: Source, size: SummedSize): Promise<number> =>
  (await readCheckpoint(summedIn(source, size))) ?? 0;

/** Stores that the windows of a size are summed up to an end, in ms. */
export const moveSummedUpTo = (source: Source, size: SummedSize, upTo: number): Promise<void> =>
  moveCheckpoint(summedIn(source, size), upTo);
