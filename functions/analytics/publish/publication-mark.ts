import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { failedCondition, transact } from '@facturation/platform/transactions';
import { headKey } from '../store/window-rows.ts';
import type { Mark } from './publisher.ts';

/** Attributes of a head that say how far something was sent; no commit writes them. */
export type MarkName = 'publishedUpTo' | 'alertedUpTo';

/** A mark in the heads of an epoch. */
export class PublicationMark implements Mark {
  readonly #table: string;
  readonly #epoch: number;
  readonly #name: MarkName;

  constructor(table: string, epoch: number, name: MarkName) {
    this.#table = table;
    this.#epoch = epoch;
    this.#name = name;
  }

  async read(partition: number): Promise<number> {
    const { Item } = await dynamodb.send(
      new GetCommand({
        TableName: this.#table,
        Key: headKey(this.#epoch, partition),
        ConsistentRead: true,
        ProjectionExpression: '#mark',
        ExpressionAttributeNames: { '#mark': this.#name },
      }),
    );
    return Number(Item?.[this.#name] ?? -1);
  }

  /** A transaction of one, since it waits out the commits it meets on the head. */
  async move(partition: number, place: number): Promise<void> {
    const Update = {
      TableName: this.#table,
      Key: headKey(this.#epoch, partition),
      UpdateExpression: 'set #mark = :place',
      ConditionExpression: 'attribute_not_exists(#mark) or #mark < :place',
      ExpressionAttributeNames: { '#mark': this.#name },
      ExpressionAttributeValues: { ':place': place },
    };
    await transact([{ Update }]).catch((error) => {
      if (failedCondition(error) < 0) throw error;
    });
  }
}
