import type { Head } from '../fold/partition-state.ts';
import { toAlertResource } from '../read/read-alerts.ts';
import { type RaisedAlert, readAlertsRow } from '../store/alert-rows.ts';
import { rowsBetween } from '../store/rows-between.ts';
import { alertsOf, padded } from '../store/window-rows.ts';
import type { OutgoingEvent } from './event-sender.ts';
import type { Feed, Group } from './publisher.ts';

/** Each commit is one row with a few alerts, at most some hundred. */
const COMMITS_PER_READ = 20;

/**
 * The alerts that the commits of one partition have raised. The position of an alert is the `lastOffset` of its commit.
 */
export class AlertsFeed implements Feed<Pick<Head, 'lastAlert'>> {
  readonly #table: string;
  readonly #epoch: number;

  constructor(table: string, epoch: number) {
    this.#table = table;
    this.#epoch = epoch;
  }

  duePosition({ lastAlert }: Pick<Head, 'lastAlert'>): number {
    return lastAlert;
  }

  async *read(partition: number, after: number, upTo: number): AsyncGenerator<Group> {
    const query = {
      table: this.#table,
      pk: alertsOf(this.#epoch, partition),
      from: padded(after + 1),
      to: padded(upTo),
      newestFirst: false,
      pageSize: COMMITS_PER_READ,
    };
    for await (const row of rowsBetween(query))
      yield { position: Number(row.sk), events: readAlertsRow(row).map(toAlertEvent) };
  }
}

/** An alert as a record of topic ALERTS. */
export const toAlertEvent = (alert: RaisedAlert): OutgoingEvent => ({
  key: alert.customer,
  id: alert.id,
  value: JSON.stringify(toAlertResource(alert)),
});
