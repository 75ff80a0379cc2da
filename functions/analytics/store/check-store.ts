import { now } from '@facturation/platform/clock';
import { dynamodb, GetCommand } from '@facturation/platform/dynamodb';
import { failedCondition, transact } from '@facturation/platform/transactions';
import type { Alert } from '../rules/alert.ts';
import { alertsRow } from './alert-rows.ts';
import { CHECKS, headKey } from './window-rows.ts';

/** How far the windows of a size were checked: by start, then rule, then customer. */
export interface Judged {
  start: number;
  rule: string;
  customer: string;
}

/** What the checks have committed, like the head of a partition for the fold. */
export interface CheckHead {
  /** Number of the last commit; −1 before the first. */
  lastOffset: number;
  /** Number of the last commit that raised alerts. */
  lastAlert: number;
  /** How far the windows were checked, by the name of their size. */
  judged: Readonly<Record<string, Judged>>;
}

const NEW_HEAD: CheckHead = { lastOffset: -1, lastAlert: -1, judged: {} };
const KEY = headKey(CHECKS.epoch, CHECKS.partition);

export async function loadChecks(table: string): Promise<CheckHead> {
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: KEY, ConsistentRead: true }));
  if (!Item) return NEW_HEAD;
  return { lastOffset: Item.lastOffset, lastAlert: Item.lastAlert, judged: Item.judged };
}

/**
 * Writes alerts together with how far the check has come, or nothing.
 * @returns the new head; `undefined` when another check has committed since `head` was loaded
 */
export async function commitCheck(
  table: string,
  head: CheckHead,
  judged: CheckHead['judged'],
  alerts: readonly Alert[],
): Promise<CheckHead | undefined> {
  const lastOffset = head.lastOffset + 1;
  const next = { lastOffset, lastAlert: alerts.length > 0 ? lastOffset : head.lastAlert, judged };
  const Update = {
    TableName: table,
    Key: KEY,
    UpdateExpression: 'set lastOffset = :next, lastAlert = :alert, judged = :judged',
    ConditionExpression: 'lastOffset = :loaded or (:loaded = :none and attribute_not_exists(pk))',
    ExpressionAttributeValues: {
      ':next': lastOffset,
      ':alert': next.lastAlert,
      ':judged': judged,
      ':loaded': head.lastOffset,
      ':none': NEW_HEAD.lastOffset,
    },
  };
  const Item = alertsRow(CHECKS, lastOffset, alerts, now());
  try {
    await transact([{ Update }, ...(alerts.length > 0 ? [{ Put: { TableName: table, Item } }] : [])]);
    return next;
  } catch (error) {
    if (failedCondition(error) < 0) throw error;
    return undefined;
  }
}
