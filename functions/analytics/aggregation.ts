import { deadlineOf } from '@facturation/platform/deadline';
import type { Context, MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../facturation/contract.ts';
import { Aggregator, type Applied } from './aggregate-batch.ts';
import { readBatchControl } from './batch-control.ts';
import { agreeOnSettings, type EpochSettings } from './epochs/epoch-settings.ts';
import type { FoldedEpoch } from './epochs/epochs.ts';
import { countersOf } from './fold/counters.ts';
import { publishersOf, type Senders } from './publish/publishers.ts';
import { WindowStore } from './store/window-store.ts';

/** Settings of one engine: what it folds, where it stores it, and under which epoch. */
export interface EngineSettings extends EpochSettings, FoldedEpoch {
  /** The epoch in which the topic was created. It is part of the ids given to records without one. */
  firstEpoch: number;
}

/** Called with each event that was applied, and its outcome. */
export type Observer = (event: MSKEvent, applied: Applied) => void;

/**
 * Builds a handler of Kafka events. It keeps state between calls, as one execution environment does. It refuses every
 * event if its epoch was begun with other settings.
 */
export function createAggregationHandler(
  settings: EngineSettings,
  senders: Senders,
  observe: Observer,
): (event: MSKEvent, context?: Context) => Promise<void> {
  const store = new WindowStore(settings.table, settings.epoch, settings);
  const aggregator = new Aggregator(store, settings, settings.firstEpoch, publishersOf(settings, senders));
  return async (event, context) => {
    const deadline = deadlineOf(context);
    const [control] = await Promise.all([
      readBatchControl(settings),
      agreeOnSettings(settings.table, settings.epoch, settings),
    ]);
    const outcomes = await Promise.allSettled(
      [...byPartition(event)].map(([partition, records]) =>
        aggregator.apply(partition, records, control, deadline),
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

const sumOf = (all: readonly Applied[]): Applied => ({
  ...countersOf(all),
  conflicts: all.reduce((sum, { conflicts }) => sum + conflicts, 0),
});

/** Records by partition number. The event has a list for each `topic-partition`. */
function byPartition(event: MSKEvent): Map<number, SourceRecord[]> {
  const lists = Object.values(event.records).filter((list) => list.length > 0);
  return new Map(lists.map((list) => [Number(list[0]?.partition), list]));
}
