import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import { dynamodb, UpdateCommand } from '@facturation/platform/dynamodb';
import { type EventProducer, isRefusal } from '@facturation/platform/event-producer';
import { quarantinedOf, type ReadQuarantined } from '../../functions/analytics/read/read-rejected.ts';
import { openReader } from '../../functions/analytics/read/read-windows.ts';
import { type Outcome as Expectation, outcomeOf } from '../../functions/analytics/read/redrive-outcome.ts';
import type { ReadHead } from '../../functions/analytics/store/stored.ts';
import { redrivenUpdate } from '../../functions/analytics/store/window-rows.ts';

/** Where quarantined records lie and where they came from. */
export interface Quarantine {
  topic: string;
  windowsTable: string;
  /** Followed as long as there is no pointer. */
  epoch: number;
  firstEpoch: number;
  partitions: number;
}

export interface Selection {
  partition?: number | undefined;
  offset?: number | undefined;
  /** Those too that were sent again before. */
  again: boolean;
  /** Sends nothing, and notes nothing in the table. */
  dryRun: boolean;
}

/** What became of a record: those that are unreadable, late or in time were sent, the others were not. */
export type Outcome = Expectation | 'refused';

export interface Redriven {
  record: ReadQuarantined;
  outcome: Outcome;
}

/**
 * Sends the quarantined records of the live epoch to their topic again, each partition in its order, with the same
 * partition, key, value and timestamp. That a record was sent is noted once the brokers have it: after a crash between
 * the two it is sent once more. @throws {UnavailableError} when brokers or table do not answer.
 */
export async function* redrive(
  producer: EventProducer,
  quarantine: Quarantine,
  selection: Selection,
): AsyncGenerator<Redriven> {
  const { windowsTable, partitions } = quarantine;
  const reader = await openReader({ ...quarantine, table: windowsTable });
  const heads = (await reader.heads()).filter(({ epoch }) => epoch === reader.live);
  for (let partition = 0; partition < partitions; partition++) {
    const head = heads.find((one) => one.partition === partition);
    for await (const record of quarantinedOf(windowsTable, reader.live, partition)) {
      if (!isSelected(record, selection)) continue;
      yield { record, outcome: await redriveOne(producer, quarantine, selection, record, head) };
    }
  }
}

const isSelected = (record: ReadQuarantined, { partition, offset }: Selection): boolean =>
  (partition ?? record.partition) === record.partition && (offset ?? record.offset) === record.offset;

async function redriveOne(
  producer: EventProducer,
  quarantine: Quarantine,
  { again, dryRun }: Selection,
  record: ReadQuarantined,
  head: ReadHead | undefined,
): Promise<Outcome> {
  const { outcome } = outcomeOf(record, quarantine, head, again);
  const isSent = outcome !== 'sent before' && outcome !== 'cut';
  if (isSent && !dryRun && !(await send(producer, quarantine, record))) return 'refused';
  return outcome;
}

/** False when the broker has refused the record itself. */
async function send(
  producer: EventProducer,
  { topic, windowsTable }: Quarantine,
  { epoch, partition, offset, timestamp, key, value }: ReadQuarantined,
): Promise<boolean> {
  const bytes = (base64?: string) => (base64 === undefined ? null : Buffer.from(base64, 'base64'));
  const message = { partition, key: bytes(key), value: bytes(value), timestamp: String(timestamp) };
  try {
    await producer.send({ topic, messages: [message] }, deadlineOf());
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
  const update = redrivenUpdate(epoch, partition, offset, now());
  await dynamodb.send(new UpdateCommand({ TableName: windowsTable, ...update }));
  return true;
}
