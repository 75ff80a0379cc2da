import { dynamodb, paginateQuery } from '@facturation/platform/dynamodb';
import type { Head } from '../partition-state.ts';
import type { Feed, Group } from '../publisher.ts';
import { alertsOf, padded } from '../window-rows.ts';
import { toAlertEvent } from './alert.ts';
import { readAlertsRow } from './alert-rows.ts';

/** What the commits of one partition raised. The place of an alert is the `lastOffset` of its commit. */
export class AlertsFeed implements Feed<Pick<Head, 'lastAlert'>> {
  readonly #table: string;
  readonly #epoch: number;

  constructor(table: string, epoch: number) {
    this.#table = table;
    this.#epoch = epoch;
  }

  placeOf({ lastAlert }: Pick<Head, 'lastAlert'>): number {
    return lastAlert;
  }

  async *read(partition: number, after: number, upTo: number): AsyncGenerator<Group> {
    const pages = paginateQuery(
      { client: dynamodb },
      {
        TableName: this.#table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk and sk between :from and :to',
        ExpressionAttributeValues: {
          ':pk': alertsOf(this.#epoch, partition),
          ':from': padded(after + 1),
          ':to': padded(upTo),
        },
      },
    );
    for await (const { Items = [] } of pages) {
      for (const row of Items) yield { place: Number(row.sk), events: readAlertsRow(row).map(toAlertEvent) };
    }
  }
}
