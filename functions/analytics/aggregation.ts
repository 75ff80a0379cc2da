import type { MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../facturation/contract.ts';
import { Aggregator } from './aggregate-batch.ts';
import { DynamoDbWindowStore } from './dynamodb-window-store.ts';
import type { Folding } from './windows.ts';

/** One engine: what it folds, where it keeps it, and under which epoch. */
export interface EngineSettings extends Folding {
  table: string;
  epoch: number;
  /** The epoch in which the topic was created; names nameless records. */
  firstEpoch: number;
}

/** Builds a handler of Kafka events. It keeps state between calls, as one execution environment does. */
export function createAggregationHandler(settings: EngineSettings): (event: MSKEvent) => Promise<void> {
  const store = new DynamoDbWindowStore(settings.table, settings.epoch, settings);
  const aggregator = new Aggregator(store, settings, settings.firstEpoch);
  return async (event) => {
    const outcomes = await Promise.allSettled(
      [...byPartition(event)].map(([partition, records]) => aggregator.apply(partition, records)),
    );
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  };
}

/** Records by partition number: the event's keys are `topic-partition`, and a partition may come as a text. */
function byPartition(event: MSKEvent): Map<number, SourceRecord[]> {
  const groups = new Map<number, SourceRecord[]>();
  for (const record of Object.values(event.records).flat()) {
    const partition = Number(record.partition);
    const group = groups.get(partition);
    if (group) group.push(record);
    else groups.set(partition, [record]);
  }
  return groups;
}
