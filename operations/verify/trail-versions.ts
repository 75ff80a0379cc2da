import { versionOf } from '@facturation/platform/record-versions';
import { RuleStore } from '../../functions/analytics/store/rule-store.ts';
import { DynamoDbRowStore } from '../../functions/billing/finalizing/dynamodb-row-store.ts';
import {
  billResource,
  SELLER_KEY,
  seriesResource,
  settlementKey,
  versionOfFinal,
} from '../../functions/billing/finalizing/rows.ts';
import { readSeries } from '../../functions/billing/finalizing/series-rows.ts';
import { ALL_PARTITIONS } from '../../functions/billing/partitions.ts';
import { rowsOf } from '../table-pages.ts';

/** Names of the tables whose records leave a trail. */
export interface AuditedTables {
  customers: string;
  products: string;
  apiKeys: string;
  seller: string;
  drafts: string;
  settlements: string;
  numbering: string;
  windows: string;
}

/** A version that has to have a row in the audit trail. */
export interface ResourceVersion {
  resource: string;
  version: string;
}

/** Each resource as it stands, with the version that its last change made. */
export async function* versionsOf(tables: AuditedTables): AsyncGenerator<ResourceVersion> {
  yield* listed(tables.customers, 'customers');
  yield* listed(tables.products, 'products');
  for await (const row of rowsOf(tables.apiKeys))
    yield { resource: `api-keys/${row.id}`, version: versionOf(row) };
  for await (const row of rowsOf(tables.seller)) yield { resource: SELLER_KEY.id, version: versionOf(row) };
  yield* drafts(tables.drafts);
  yield* finalBills(tables.settlements);
  yield* series(tables.numbering);
  for (const { id } of await new RuleStore(tables.windows).all())
    yield { resource: `analytics/rules/${id}`, version: '1' };
}

/** Counters are in the same table. */
async function* listed(table: string, collection: string): AsyncGenerator<ResourceVersion> {
  for await (const row of rowsOf(table))
    if (row.kind === collection) yield { resource: `${collection}/${row.id}`, version: versionOf(row) };
}

/** Also those that were deleted. What has become final goes on with its settlement. */
async function* drafts(table: string): AsyncGenerator<ResourceVersion> {
  for await (const row of rowsOf(table)) {
    const isBill = ALL_PARTITIONS.includes(`${row.kind}`) || row.status === 'deleted';
    if (isBill && row.status !== 'final')
      yield { resource: billResource(`${row.id}`), version: versionOf(row) };
  }
}

async function* finalBills(table: string): AsyncGenerator<ResourceVersion> {
  for await (const { id, sort, version, revision } of rowsOf(table))
    if (sort === settlementKey(`${id}`).sort)
      yield { resource: billResource(`${id}`), version: versionOfFinal(version, revision) };
}

/** A series that was set or opened before its last row was noted is not judged. */
async function* series(numbering: string): AsyncGenerator<ResourceVersion> {
  for (const { id, audited } of await readSeries(new DynamoDbRowStore({ numbering })))
    if (audited !== undefined) yield { resource: seriesResource(id), version: `${audited}` };
}
