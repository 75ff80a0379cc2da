import { toRfc3339 } from '@facturation/platform/clock';
import { toRow } from '../../functions/billing/bills/bill.ts';
import { issueInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import { auditWrite } from '../../functions/billing/finalizing/audit-write.ts';
import { finalize } from '../../functions/billing/finalizing/finalize.ts';
import { MemoryRowStore } from '../../functions/billing/finalizing/memory-row-store.ts';
import type { Attributes, Key, Write } from '../../functions/billing/finalizing/row-store.ts';
import { billResource, draftKey, SELLER_KEY } from '../../functions/billing/finalizing/rows.ts';
import { openSeries } from '../../functions/billing/finalizing/series-rows.ts';
import { partitionOf } from '../../functions/billing/partitions.ts';
import { MemoryStock } from '../../functions/billing/stock/memory-stock.ts';
import { bytesOf } from '../stream/capacity.ts';
import { invoiceOfThreeLines, SELLER } from '../three-lines.ts';

const KB = 1_024;
const DAY = '2026-11-27';
const NOW_MS = Date.UTC(2026, 10, 27, 12);
const ACTOR = {
  principal: 'user:abir',
  correlationId: '01900000-0000-7000-8000-000000000000',
  time: toRfc3339(NOW_MS),
};

const unitsOf = (row: unknown): number => Math.ceil(bytesOf(row) / KB);

/** Rows in memory that count the write units which DynamoDB would take for what is written. */
class CountedRows extends MemoryRowStore {
  units = 0;

  override async write(writes: readonly Write[]): Promise<void> {
    // What is written in a transaction counts twice, a row alone once; indexes follow at the single price.
    const times = writes.length > 1 || writes[0]?.act === 'add' ? 2 : 1;
    for (const write of writes) this.units += times * (await this.#unitsOf(write)) + indexed(write);
    return super.write(writes);
  }

  override lease(...asked: Parameters<MemoryRowStore['lease']>): ReturnType<MemoryRowStore['lease']> {
    this.units++;
    return super.lease(...asked);
  }

  async #unitsOf({ key, ...write }: Write): Promise<number> {
    const before = { ...key, ...(await this.get(key)) };
    return 'row' in write ? Math.max(unitsOf(before), unitsOf({ ...key, ...write.row })) : unitsOf(before);
  }
}

/**
 * Units of the two indexes that each list drafts and final bills, of the trail's by time, and of the one that lists who has
 * still to act. Payments and sums are in none.
 */
function indexed(write: Write): number {
  if (!('row' in write)) return 0;
  if (write.key.table === 'audit' || write.key.table === 'outbox') return 1;
  if (!('customerID' in write.row)) return 0;
  if (write.key.table === 'drafts') return unitsOf(write.row) + 1;
  return write.key.table === 'settlements' ? 2 : 0;
}

/** When a final bill was published: its row of the outbox, and that row's entry in its index. */
const TAKEN_OUT = 2;

/** The row of a draft as it is created, its row in the audit trail, and the counter of drafts beside it. */
const creation = (key: Key, row: Attributes): Write[] => [
  { act: 'put', key, row, expects: 'absent' },
  auditWrite(billResource(key.id), `${row.version}`, { act: 'create', ...ACTOR, patch: JSON.stringify(row) }),
  { act: 'add', key: draftKey('#count-0'), amounts: { records: 1 } },
];

/**
 * Write units of a bill of three lines that becomes final together with others, and of its draft before. Counted where
 * the code writes.
 */
export async function unitsOfBill(together: number): Promise<{ draft: number; final: number }> {
  const rows = new CountedRows();
  const invoices = Array.from({ length: together }, (_, index) => invoiceOfThreeLines(index, DAY));
  for (const { bill } of invoices) {
    const row = { ...toRow(bill), kind: partitionOf(bill.id), version: bill.id };
    await rows.write(creation(draftKey(bill.id), row));
  }
  const draft = rows.units / together;
  const version = 'seller';
  await rows.write([{ act: 'put', key: SELLER_KEY, row: { version }, expects: 'absent' }]);
  const series = { id: 'FA', pattern: 'FA-{YYYY}-{00000}', actor: ACTOR };
  await openSeries(rows, series, { version, timeZone: SELLER.timeZone });
  rows.units = 0;
  let ids = 0;
  const byId = new Map(invoices.map((invoice) => [invoice.bill.id, invoice]));
  const wanted = invoices.map(({ bill }) => ({
    bill: bill.id,
    principal: 'user:abir',
    correlationId: bill.id,
  }));
  const answers = await finalize(wanted, {
    store: rows,
    stock: new MemoryStock([], () => NOW_MS),
    nowMs: () => NOW_MS,
    wait: async () => undefined,
    newId: () => `01900000-0000-7000-9000-${`${ids++}`.padStart(12, '0')}`,
    issue: issueInvoice,
    partitions: 4,
    alarm: () => undefined,
    holder: 'bench',
    beside: [],
    deadlineMs: NOW_MS + 5_000,
    prepare: async (_, { bill }) => ({
      ...{ series: 'FA', sellerVersion: version, timeZone: SELLER.timeZone, bytes: 3_000 },
      document: { ...byId.get(bill) },
    }),
  });
  for (const { status } of answers.values()) if (status !== 'final') throw new Error(`A bill is ${status}.`);
  return { draft, final: rows.units / together + TAKEN_OUT };
}
