import { settingsOf } from '../../../functions/analytics/epochs/epoch-settings.ts';
import { allTime } from '../../../functions/analytics/epochs/epochs.ts';
import { toAlertEvent } from '../../../functions/analytics/publish/alerts-feed.ts';
import { alertsBelow, allAlerts } from '../../../functions/analytics/read/read-alerts.ts';
import type { Rule } from '../../../functions/analytics/rules/rule.ts';
import { RuleStore } from '../../../functions/analytics/store/rule-store.ts';
import { parseRecord } from '../../../functions/facturation/contract.ts';
import { referenceFold } from '../../../operations/reconcile/reference-fold.ts';
import { whatIsOn } from '../../support/topic.ts';
import type { World } from './world.ts';

/** Reached by some windows, and in the middle of a batch. */
const RULE: Rule = {
  id: 'busy',
  scope: 'customer',
  size: '1m',
  measure: 'count',
  threshold: 5,
  createdAt: 0,
};

/** From the next batch on, an alert is due for each customer with five factures in a minute. */
export const watchCustomers = (world: World): Promise<void> =>
  new RuleStore(world.subject.windowsTable).add(RULE);

/** @returns one line per alert that is missing, is there twice, was not published, or was published and is not there */
export async function faultsOfAlerts(world: World): Promise<string[]> {
  const { windowsTable, epoch, partitions } = world.subject;
  const kept = await Array.fromAsync(alertsBelow(windowsTable, allAlerts([allTime(epoch)], partitions)));
  const names = kept.map(({ partition, customer, start }) => nameOf(partition, customer, start));
  const published = (await whatIsOn(world.stack.custom?.topics?.ALERTS?.name ?? '', world.kafka)).map(
    ({ value }) => value,
  );
  return [
    ...differences('alert', await expectedAlerts(world), names),
    ...differences(
      'published',
      kept.map((alert) => toAlertEvent(alert).value),
      [...new Set(published)],
    ),
  ];
}

const nameOf = (partition: number, customer: string, start: number): string =>
  JSON.stringify([partition, customer, start]);

async function expectedAlerts(world: World): Promise<string[]> {
  const { windowsTable, epoch, firstEpoch } = world.subject;
  const settings = await settingsOf(windowsTable, epoch);
  if (!settings) throw new Error(`epoch ${epoch} has not begun`);
  return [...(await world.records())].flatMap(([partition, sources]) => {
    const records = sources.map((source) => parseRecord(source, firstEpoch));
    return [...referenceFold(records, settings).windows].flatMap(([key, { size, start, count }]) => {
      const customer = JSON.parse(key)[2];
      const isDue = customer !== '' && size === RULE.size && count >= RULE.threshold;
      return isDue ? nameOf(partition, customer, start) : [];
    });
  });
}

function differences(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const twice = actual.filter((one, index) => actual.indexOf(one) !== index);
  return [
    ...expected.filter((one) => !actual.includes(one)).map((one) => `${what} missing: ${one}`),
    ...actual.filter((one) => !expected.includes(one)).map((one) => `${what} surplus: ${one}`),
    ...twice.map((one) => `${what} twice: ${one}`),
  ];
}
