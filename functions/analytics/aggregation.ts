import type { MSKEvent } from 'aws-lambda';
import type { SourceRecord } from '../facturation/contract.ts';
import { Aggregator } from './aggregate-batch.ts';
import { DynamoDbWindowStore } from './dynamodb-window-store.ts';
import { agreeOnSettings, type EpochSettings } from './epoch-settings.ts';
import { type FoldedEpoch, isLive } from './epochs.ts';
import { FinalsFeed } from './finals.ts';
import { PublicationMark } from './publication-mark.ts';
import { type EventSender, Publisher } from './publisher.ts';

/** One engine: what it folds, where it keeps it, and under which epoch. */
export interface EngineSettings extends EpochSettings, FoldedEpoch {
  /** The epoch in which the topic was created; names nameless records. */
  firstEpoch: number;
}

/** Where the engine tells what it found; a topic that is not given is told nothing. */
export interface Senders {
  /** Closed windows. */
  finals?: EventSender;
}

/**
 * Builds a handler of Kafka events. It keeps state between calls, as one execution environment does, and refuses
 * every event while its epoch was begun with other settings.
 */
export function createAggregationHandler(
  settings: EngineSettings,
  senders: Senders = {},
): (event: MSKEvent) => Promise<void> {
  const store = new DynamoDbWindowStore(settings.table, settings.epoch, settings);
  const aggregator = new Aggregator(store, settings, settings.firstEpoch, publishersOf(settings, senders));
  return async (event) => {
    await agreeOnSettings(settings.table, settings.epoch, settings);
    const outcomes = await Promise.allSettled(
      [...byPartition(event)].map(([partition, records]) => aggregator.apply(partition, records)),
    );
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
  };
}

function publishersOf(settings: EngineSettings, { finals }: Senders): Publisher[] {
  const { table, epoch } = settings;
  if (!finals) return [];
  const feed = new FinalsFeed(table, epoch, settings);
  const mark = new PublicationMark(table, epoch, 'publishedUpTo');
  return [new Publisher({ feed, mark, sender: finals, isLive: () => isLive(settings) })];
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
