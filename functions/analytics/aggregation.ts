import { deadlineOf } from '@facturation/platform/deadline';
import type { Context, MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../facturation/contract.ts';
import { Aggregator, type Applied, NOTHING_APPLIED } from './aggregate-batch.ts';
import { agreeOnSettings, type EpochSettings } from './epochs/epoch-settings.ts';
import type { FoldedEpoch } from './epochs/epochs.ts';
import { readOrders } from './orders.ts';
import { publishersOf, type Senders } from './publish/publishers.ts';
import { DynamoDbWindowStore } from './store/dynamodb-window-store.ts';

/** One engine: what it folds, where it keeps it, and under which epoch. */
export interface EngineSettings extends EpochSettings, FoldedEpoch {
  /** The epoch in which the topic was created; names nameless records. */
  firstEpoch: number;
}

/** Is told of each event that was applied. */
export type Observer = (event: MSKEvent, applied: Applied) => void;

/**
 * Builds a handler of Kafka events. It keeps state between calls, as one execution environment does, and refuses
 * every event while its epoch was begun with other settings.
 */
export function createAggregationHandler(
  settings: EngineSettings,
  senders: Senders = {},
  observe: Observer = () => undefined,
): (event: MSKEvent, context?: Context) => Promise<void> {
  const store = new DynamoDbWindowStore(settings.table, settings.epoch, settings);
  const aggregator = new Aggregator(store, settings, settings.firstEpoch, publishersOf(settings, senders));
  return async (event, context) => {
    const deadline = deadlineOf(context);
    const [orders] = await Promise.all([
      readOrders(settings),
      agreeOnSettings(settings.table, settings.epoch, settings),
    ]);
    const outcomes = await Promise.allSettled(
      [...byPartition(event)].map(([partition, records]) =>
        aggregator.apply(partition, records, orders, deadline),
      ),
    );
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    observe(
      event,
      sumOf(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))),
    );
  };
}

const sumOf = (all: readonly Applied[]): Applied =>
  all.reduce(
    (sum, one) => ({
      counted: sum.counted + one.counted,
      late: sum.late + one.late,
      duplicate: sum.duplicate + one.duplicate,
      quarantined: sum.quarantined + one.quarantined,
      conflicts: sum.conflicts + one.conflicts,
    }),
    NOTHING_APPLIED,
  );

/** Records by partition number. The event has a list for each `topic-partition`. */
function byPartition(event: MSKEvent): Map<number, SourceRecord[]> {
  const lists = Object.values(event.records).filter((list) => list.length > 0);
  return new Map(lists.map((list) => [Number(list[0]?.partition), list]));
}
