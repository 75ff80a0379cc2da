import { now } from '@facturation/platform/clock';
import { getItem } from '@facturation/platform/get-item';
import type { Item } from '@facturation/platform/record-kind';
import { analyticsConfig, facturesTable } from '../../functions/analytics/config.ts';
import { openReader } from '../../functions/analytics/read/read-windows.ts';
import { toResource as toWindow, WindowView } from '../../functions/analytics/read/window-view.ts';
import { toRuleResource } from '../../functions/analytics/rules/rule.ts';
import { summedSizes } from '../../functions/analytics/sizes.ts';
import { RuleStore } from '../../functions/analytics/store/rule-store.ts';
import { fromRow as billOf } from '../../functions/billing/bills/bill.ts';
import { toResource as toBill } from '../../functions/billing/bills/resource.ts';
import { finalBillOf } from '../../functions/billing/final-bills/final-bill.ts';
import { settlementKey } from '../../functions/billing/finalizing/rows.ts';
import { ALL_PARTITIONS } from '../../functions/billing/partitions.ts';
import { fromRow as sellerOf, toResource as toSeller } from '../../functions/billing/seller/seller.ts';
import { fromRow as customerOf } from '../../functions/customers/customers.ts';
import { isConflict } from '../../functions/facturation/conflict.ts';
import { type FactureRow, toResource as toFacture } from '../../functions/facturation/facture-row.ts';
import { rowsOf } from '../table-pages.ts';
import { audit, payments, series } from './billing-kinds.ts';
import { movements, products } from './inventory-kinds.ts';

/** A kind of records: `name` is that of its file. */
export interface Kind {
  name: string;
  /** The records, one after the other, as the API returns them. */
  records: () => AsyncIterable<object>;
}

/**
 * The kinds in the order of writing: bills come after the records that they name. Tables are those of the environment.
 */
export const KINDS: readonly Kind[] = [
  { name: 'seller', records: seller },
  { name: 'customers', records: () => recordsOf('CUSTOMERS_TABLE', 'customers', customerOf) },
  { name: 'products', records: products },
  { name: 'movements', records: movements },
  { name: 'bills', records: bills },
  { name: 'documents', records: documents },
  { name: 'payments', records: payments },
  { name: 'series', records: series },
  { name: 'audit', records: audit },
  { name: 'factures', records: factures },
  { name: 'rules', records: rules },
  { name: 'windows', records: windows },
];

/** The records of one kind. Counters are in the same table. */
async function* recordsOf(variable: string, kind: string, toRecord: (row: Item) => object) {
  for await (const row of rowsOf(process.env[variable] ?? '')) if (row.kind === kind) yield toRecord(row);
}

async function* seller(): AsyncGenerator<object> {
  for await (const row of rowsOf(process.env.SELLER_TABLE ?? '')) yield toSeller(sellerOf(row));
}

/** Drafts as they are, and final bills as their documents say. */
async function* bills(): AsyncGenerator<object> {
  for await (const row of rowsOf(process.env.BILLS_TABLE ?? '')) {
    if (!ALL_PARTITIONS.includes(row.kind as string)) continue;
    yield row.status === 'final' ? await finalBill(`${row.id}`) : toBill(billOf(row));
  }
}

async function finalBill(id: string): Promise<object> {
  const { FROZEN_BILLS_TABLE = '', SETTLEMENTS_TABLE = '' } = process.env;
  const [frozen = {}, settlement = {}] = await Promise.all([
    getItem(FROZEN_BILLS_TABLE, { id }),
    getItem(SETTLEMENTS_TABLE, { id, sort: settlementKey(id).sort }),
  ]);
  return finalBillOf(frozen, settlement, now()).resource;
}

/** The texts that are chained, as they were written: what a series is verified by. */
async function* documents(): AsyncGenerator<object> {
  for await (const { id, series, number, hash, text } of rowsOf(process.env.FROZEN_BILLS_TABLE ?? ''))
    if (text !== undefined) yield { id, series, number, hash, text };
}

async function* factures(): AsyncGenerator<object> {
  for await (const row of rowsOf(facturesTable())) {
    const facture = row as unknown as FactureRow;
    if (!isConflict(facture)) yield toFacture(facture);
  }
}

async function* rules(): AsyncGenerator<object> {
  for (const rule of await new RuleStore(analyticsConfig().table).all()) yield toRuleResource(rule);
}

/** Hours and days, which are kept for good; newest first, each customer's and the total. */
async function* windows(): AsyncGenerator<object> {
  const config = analyticsConfig();
  const reader = await openReader(config);
  const view = new WindowView(await reader.heads(), reader.spans);
  for (const size of summedSizes(config.zone))
    for await (const items of reader.newestFirst(size, { from: 0, to: Number.MAX_SAFE_INTEGER }))
      for (const row of view.rowsOf(items, size)) yield { size: size.name, ...toWindow(row) };
}
