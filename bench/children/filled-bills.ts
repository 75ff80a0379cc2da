import { putAll } from '@facturation/platform/batch-write';
import { chunksOf } from '@facturation/platform/chunks';
import { issueInvoice } from '../../functions/billing/documents/issue-invoice.ts';
import { buildBatch, type Candidate } from '../../functions/billing/finalizing/build-batch.ts';
import type { Key, TableName, Write } from '../../functions/billing/finalizing/row-store.ts';
import { type SeriesRow, seriesKey } from '../../functions/billing/finalizing/rows.ts';
import { added, type Sums } from '../../functions/billing/finalizing/summary.ts';
import { invoiceOfThreeLines, SELLER } from '../three-lines.ts';

const [DAY_MS, DAYS] = [86_400_000, 700];
/** As many as one transaction takes. */
const TOGETHER = 13;
/** Rows that are put in one go. */
const AT_ONCE = 5_000;

const TABLES: Readonly<Partial<Record<TableName, string>>> = {
  drafts: 'BILLS_TABLE',
  frozen: 'FROZEN_BILLS_TABLE',
  settlements: 'SETTLEMENTS_TABLE',
  numbering: 'NUMBERING_TABLE',
};

/**
 * Puts final bills of three lines, issued over 700 days until yesterday, in the rows that finalising writes: half of them
 * paid at issue, of a hundred customers. In bulk: a transaction for each would take hours.
 */
export async function fillBills(count: number, nowMs: number): Promise<void> {
  const rows = new Rows();
  let series: SeriesRow = { ...UNUSED, sellerVersion: 's', timeZone: SELLER.timeZone };
  for (let first = 0; first < count; first += TOGETHER) {
    const dayMs = nowMs - Math.ceil(DAYS - ((DAYS - 1) * first) / count) * DAY_MS;
    const issueDate = new Date(dayMs).toISOString().slice(0, 10);
    const candidates = Array.from({ length: Math.min(TOGETHER, count - first) }, (_, index) =>
      candidateOf(first + index, issueDate),
    );
    const chosen = { seriesId: 'FA', series, nowMs: 0, today: issueDate };
    const circumstances = { ...chosen, issue: issueInvoice, partitions: 4 };
    const batch = buildBatch(candidates, { ...circumstances, newVersion: () => `v${first}` });
    if (batch.refused[0]) throw new Error(batch.refused[0].outcome.detail);
    series = rows.take(batch.writes);
    if (rows.count > AT_ONCE) await rows.flush();
  }
  await rows.end();
}

const UNUSED = {
  pattern: 'FA-{YYYY}-{000000}',
  revision: 0,
  year: '',
  last: 0,
  lastIssueDate: '',
  lastHash: '',
  total: 0,
};

function candidateOf(index: number, issueDate: string): Candidate {
  const prepared = invoiceOfThreeLines(index, issueDate);
  const row = {
    ...{ sort: `${index}`, form: 1, tryId: `${index}`, bill: prepared.bill.id, version: 'd', fence: 0 },
    ...{ sellerVersion: 's', today: issueDate, wantedDate: issueDate, principal: 'bench' },
    ...{ correlationId: 'bench', queuedAtMs: 0, bytes: 3_000 },
  };
  const payment = index % 2 === 0 && { payment: { date: issueDate, method: 'card' as const } };
  return {
    row,
    isQueued: false,
    draft: { version: 'd' },
    prepared: { ...prepared, ...payment },
    original: undefined,
  };
}

/** Rows that are still to be put. */
class Rows {
  readonly #sums = new Map<string, { key: Key; sums: Sums }>();
  #puts: { key: Key; row: object }[] = [];

  get count(): number {
    return this.#puts.length;
  }

  /** Answers the series as the writes leave it. */
  take(writes: readonly Write[]): SeriesRow {
    let series: object = {};
    for (const write of writes) {
      if (write.act === 'add') this.#add(write.key, write.amounts);
      if (write.act !== 'put' || !TABLES[write.key.table]) continue;
      if (write.key.id === seriesKey('FA').id) series = write.row;
      this.#puts.push(write);
    }
    return series as SeriesRow;
  }

  #add(key: Key, amounts: Sums): void {
    const name = JSON.stringify(key);
    this.#sums.set(name, { key, sums: added(this.#sums.get(name)?.sums ?? {}, amounts) });
  }

  async flush(): Promise<void> {
    const puts = new Map(this.#puts.map((put) => [JSON.stringify(put.key), put]));
    this.#puts = [];
    for (const [table, variable] of Object.entries(TABLES)) {
      const items = [...puts.values()]
        .filter(({ key }) => key.table === table)
        .map(({ key: { table: _, ...key }, row }) => ({ ...row, ...key }));
      for (const part of chunksOf(items, AT_ONCE)) await putAll(process.env[`${variable}`] ?? '', part);
    }
  }

  async end(): Promise<void> {
    this.#puts.push(...[...this.#sums.values()].map(({ key, sums }) => ({ key, row: sums })));
    await this.flush();
  }
}
