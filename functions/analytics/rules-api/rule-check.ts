import { now } from '@facturation/platform/clock';
import { deadlineOf } from '@facturation/platform/deadline';
import type { Context } from 'aws-lambda';
import { settingsOf } from '../epochs/epoch-settings.ts';
import { AlertsFeed } from '../publish/alerts-feed.ts';
import type { EventSender } from '../publish/event-sender.ts';
import { Publisher } from '../publish/publisher.ts';
import { openReader, type WindowReader } from '../read/read-windows.ts';
import { WindowView } from '../read/window-view.ts';
import type { Alert } from '../rules/alert.ts';
import type { Rule } from '../rules/rule.ts';
import { endOf, FOLDED_SIZES, type Size, startIn, summedSizes } from '../sizes.ts';
import { type CheckHead, commitCheck, loadChecks } from '../store/check-store.ts';
import { PublishCheckpoint } from '../store/checkpoints.ts';
import { RuleStore } from '../store/rule-store.ts';
import { CHECKS } from '../store/window-rows.ts';
import type { Range } from '../time-range.ts';
import { alertsIn, closedByAll, isAfter, isScheduled, judgedBefore } from './judge.ts';

/** Windows checked before the position is stored. A check that fails repeats at most this many. */
const WINDOWS_PER_STEP = 1_000;
/** Alerts in one item. With the longest names they take some 1.8 KB each, and an item can hold 400 KB. */
const ALERTS_PER_ITEM = 200;

interface Settings {
  table: string;
  epoch: number;
  partitions: number;
  /** Time zone of the calendar, for an epoch that has not begun. */
  zone: string;
}

/** Rules and windows at one moment. */
interface Snapshot {
  table: string;
  rules: readonly Rule[];
  reader: WindowReader;
  view: WindowView;
  sizes: readonly Size[];
  /** ms; all partitions have closed the windows that end here or before. */
  closedUpTo: number;
}

/**
 * Builds a check that is run again and again. It checks each window that all partitions have closed, once, against the
 * rules that the fold does not check, and publishes the alerts. Windows closed before the first run are not checked.
 */
export function createRuleCheck(
  settings: Settings,
  sender: EventSender,
): (context?: Context) => Promise<void> {
  const { table } = settings;
  const feed = new AlertsFeed(table, CHECKS.epoch);
  const checkpoint = new PublishCheckpoint(table, CHECKS.epoch, 'alertedUpTo');
  const publisher = new Publisher({ feed, checkpoint, sender });
  return async (context) => {
    const deadline = deadlineOf(context);
    const snapshot = await takeSnapshot(settings);
    for (const size of snapshot.closedUpTo < 0 ? [] : snapshot.sizes) await checkSize(snapshot, size);
    await publisher.publish(CHECKS.partition, await loadChecks(table), deadline);
  };
}

async function takeSnapshot(settings: Settings): Promise<Snapshot> {
  const { table } = settings;
  const [rules, reader] = await Promise.all([new RuleStore(table).all(), openReader(settings)]);
  const [heads, begun] = await Promise.all([reader.heads(), settingsOf(table, reader.live)]);
  return {
    table,
    rules: rules.filter(isScheduled),
    reader,
    view: new WindowView(heads, reader.spans),
    sizes: [...FOLDED_SIZES, ...summedSizes(begun?.zone ?? settings.zone)],
    closedUpTo: closedByAll(heads, reader.live, now()),
  };
}

async function checkSize(snapshot: Snapshot, size: Size): Promise<void> {
  for (let reach = WINDOWS_PER_STEP; ; ) {
    const windows = await step(snapshot, size, reach);
    if (windows === undefined) return;
    // Times without records are skipped in ever longer steps.
    reach = windows > 0 ? WINDOWS_PER_STEP : 2 * reach;
  }
}

/**
 * Checks the next windows of one size. `reach`: how many window lengths to cover.
 * @returns how many windows there were; `undefined` when all have been checked
 */
async function step(snapshot: Snapshot, size: Size, reach: number): Promise<number | undefined> {
  const head = await loadChecks(snapshot.table);
  const end = startIn(snapshot.closedUpTo, size);
  const begun = head.judged[size.name];
  if (begun && begun.start >= end) return undefined;
  const judged = begun ?? judgedBefore(end);
  const rules = snapshot.rules.filter((rule) => rule.size === size.name);
  const length = endOf(judged.start, size) - judged.start;
  const to = rules.length > 0 ? Math.min(end, judged.start + reach * length) : end;
  const windows = rules.length > 0 ? await judge(snapshot, rules, size, { from: judged.start, to }) : [];
  const due = windows.flat().filter((alert) => isAfter(alert, judged));
  await commitAll(snapshot.table, head, size, due, to);
  return windows.length;
}

/** The alerts of each existing window, oldest first. */
async function judge(
  { reader, view }: Snapshot,
  rules: readonly Rule[],
  size: Size,
  range: Range,
): Promise<Alert[][]> {
  const windows: Alert[][] = [];
  for await (const items of reader.newestFirst(size, range))
    windows.push(alertsIn(view.rowsOf(items, size), rules, size.name));
  return windows.reverse();
}

/** Commits the alerts, one item at a time, and finally that everything before `to` was checked. */
async function commitAll(
  table: string,
  first: CheckHead,
  { name }: Size,
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
