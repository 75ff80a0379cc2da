import { now } from '@facturation/platform/clock';
import { PublicationMark } from '../publication-mark.ts';
import { type EventSender, Publisher } from '../publisher.ts';
import { openReader, type WindowReader } from '../read-windows.ts';
import type { Range } from '../time-range.ts';
import { CHECKS } from '../window-rows.ts';
import { WindowView } from '../window-view.ts';
import { startOf, type WindowSize } from '../windows.ts';
import type { Alert } from './alert.ts';
import { AlertsFeed } from './alerts-feed.ts';
import { type CheckHead, commitCheck, loadChecks } from './check-store.ts';
import { alertsIn, closedByAll, isAfter, isScheduled, judgedBefore } from './judge.ts';
import type { Rule } from './rule.ts';
import { RuleBook } from './rule-book.ts';

/** Windows judged before that is written down: what a check that fails does again. */
const WINDOWS_PER_STEP = 1_000;
/** Alerts of one item: with the longest names some 1.8 KB each, below 400 KB. */
const ALERTS_PER_ITEM = 200;

interface Settings {
  table: string;
  epoch: number;
  partitions: number;
  sizes: readonly WindowSize[];
}

/** Rules and windows as they are at one moment. */
interface Sight {
  table: string;
  rules: readonly Rule[];
  reader: WindowReader;
  view: WindowView;
  /** ms; all partitions have closed the windows that end here or before. */
  closedUpTo: number;
}

/**
 * Builds a check, to be run again and again. It holds the windows that all partitions have closed against the rules
 * that no fold judges, each window once, and tells what that raised. What was closed before the first check is not
 * judged.
 */
export function createRuleCheck(settings: Settings, sender: EventSender): () => Promise<void> {
  const { table, sizes } = settings;
  const feed = new AlertsFeed(table, CHECKS.epoch);
  const mark = new PublicationMark(table, CHECKS.epoch, 'alertedUpTo');
  const publisher = new Publisher({ feed, mark, sender, isLive: async () => true });
  return async () => {
    const sight = await look(settings);
    for (const size of sight.closedUpTo < 0 ? [] : sizes) {
      while (await step(sight, size));
    }
    await publisher.publish(CHECKS.partition, await loadChecks(table));
  };
}

async function look(settings: Settings): Promise<Sight> {
  const { table } = settings;
  const [rules, reader] = await Promise.all([new RuleBook(table).all(), openReader(settings)]);
  const heads = await reader.heads();
  const closedUpTo = closedByAll(heads, reader.live, now());
  return {
    table,
    rules: rules.filter(isScheduled),
    reader,
    view: new WindowView(heads, reader.spans),
    closedUpTo,
  };
}

/** Judges what comes next of one size; false when nothing does. */
async function step(sight: Sight, size: WindowSize): Promise<boolean> {
  const head = await loadChecks(sight.table);
  const end = startOf(sight.closedUpTo, size);
  const begun = head.judged[size.name];
  if (begun && begun.start >= end) return false;
  const judged = begun ?? judgedBefore(end);
  const to = Math.min(end, judged.start + WINDOWS_PER_STEP * size.ms);
  const found = await alertsBetween(sight, size, { from: judged.start, to });
  const due = found.filter((alert) => isAfter(alert, judged));
  await commitAll(sight.table, head, size, due, to);
  return true;
}

async function alertsBetween(
  { rules, reader, view }: Sight,
  size: WindowSize,
  range: Range,
): Promise<Alert[]> {
  const meant = rules.filter((rule) => rule.size === size.name);
  if (meant.length === 0) return [];
  const windows: Alert[][] = [];
  for await (const items of reader.newestFirst(size, range))
    windows.push(alertsIn(view.rowsOf(items, size), meant, size.name));
  return windows.reverse().flat();
}

/** Commits alerts, an item at a time, and at the end that everything before `to` was judged. */
async function commitAll(
  table: string,
  first: CheckHead,
  { name }: WindowSize,
  alerts: readonly Alert[],
  to: number,
): Promise<void> {
  let head: CheckHead | undefined = first;
  for (let from = 0; head && from <= alerts.length; from += ALERTS_PER_ITEM) {
    const item = alerts.slice(from, from + ALERTS_PER_ITEM);
    const last = from + ALERTS_PER_ITEM > alerts.length ? undefined : item.at(-1);
    const { start, rule, customer } = last ?? judgedBefore(to);
    head = await commitCheck(table, head, { ...head.judged, [name]: { start, rule, customer } }, item);
  }
}
