import type { EpochSettings } from '../epochs/epoch-settings.ts';
import type { FoldedEpoch } from '../epochs/epochs.ts';
import { type CheckpointName, PublishCheckpoint } from '../store/checkpoints.ts';
import { AlertsFeed } from './alerts-feed.ts';
import type { EventSender } from './event-sender.ts';
import { FinalsFeed } from './finals.ts';
import { type Feed, Publisher } from './publisher.ts';

/** The senders of the engine's events; `undefined` means that nothing is sent to that topic. */
export interface Senders {
  /** Closed windows. */
  finals: EventSender | undefined;
  /** Windows that reached a rule's threshold. */
  alerts: EventSender | undefined;
}

/** The publishers of an epoch's finals and alerts, each with its own checkpoint. */
export function publishersOf(
  settings: EpochSettings & FoldedEpoch,
  { finals, alerts }: Senders,
): Publisher[] {
  const { table, epoch } = settings;
  const publisher = (feed: Feed, name: CheckpointName, sender: EventSender | undefined) => {
    const checkpoint = new PublishCheckpoint(table, epoch, name);
    return sender ? [new Publisher({ feed, checkpoint, sender })] : [];
  };
  return [
    ...publisher(new AlertsFeed(table, epoch), 'alertedUpTo', alerts),
    ...publisher(new FinalsFeed(table, epoch, settings), 'publishedUpTo', finals),
  ];
}
