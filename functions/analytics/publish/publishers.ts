import type { EpochSettings } from '../epochs/epoch-settings.ts';
import type { FoldedEpoch } from '../epochs/epochs.ts';
import { AlertsFeed } from '../rules/alerts-feed.ts';
import type { EventSender } from './event-sender.ts';
import { FinalsFeed } from './finals.ts';
import { type MarkName, PublicationMark } from './publication-mark.ts';
import { type Feed, Publisher } from './publisher.ts';

/** Where the engine tells what it found; a topic that is not given is told nothing. */
export interface Senders {
  /** Closed windows. */
  finals?: EventSender;
  /** Windows that reached a rule's threshold. */
  alerts?: EventSender;
}

/** What tells the finals and alerts of an epoch, each by a mark of its own. */
export function publishersOf(
  settings: EpochSettings & FoldedEpoch,
  { finals, alerts }: Senders,
): Publisher[] {
  const { table, epoch } = settings;
  const publisher = (feed: Feed, name: MarkName, sender: EventSender | undefined) => {
    const mark = new PublicationMark(table, epoch, name);
    return sender ? [new Publisher({ feed, mark, sender })] : [];
  };
  return [
    ...publisher(new AlertsFeed(table, epoch), 'alertedUpTo', alerts),
    ...publisher(new FinalsFeed(table, epoch, settings), 'publishedUpTo', finals),
  ];
}
