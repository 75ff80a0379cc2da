import { toRfc3339 } from '@facturation/platform/clock';
import { exactNumber } from '@facturation/platform/json';
import { toEuros } from '@facturation/platform/money';
import { isAnsweredBy, type Span } from '../epochs/epochs.ts';
import { endOf, type Size } from '../sizes.ts';
import type { ReadHead, ReadWindow } from '../store/stored.ts';
import { type Aggregate, mergeAggregates, TOTAL } from '../windows.ts';

/** A window of one customer over all partitions. */
export interface WindowRow {
  customer: string;
  start: number;
  end: number;
  aggregate: Aggregate;
  /** Whether no record can change it any more. */
  final: boolean;
}

/** Knows from the heads which windows are closed, in which partition of which epoch. */
export class WindowView {
  readonly #heads: readonly ReadHead[];
  readonly #spans: readonly Span[];

  constructor(heads: readonly ReadHead[], spans: readonly Span[]) {
    this.#heads = heads;
    this.#spans = spans;
  }

  /** The rows of one start: the partial aggregates of each customer added up, with the total under its own key. */
  rowsOf(items: readonly ReadWindow[], size: Size): WindowRow[] {
    const rows = new Map<string, WindowRow>();
    for (const { epoch, partition, start, aggregates } of items) {
      const end = endOf(start, size);
      const closed = this.#isClosed(epoch, partition, end);
      for (const [customer, partial] of aggregates) {
        const known = rows.get(customer);
        const aggregate = mergeAggregates(known?.aggregate, partial);
        rows.set(customer, { customer, start, end, aggregate, final: closed && (known?.final ?? true) });
      }
    }
    const total = rows.get(TOTAL);
    if (total) total.final = this.#headsOf(total.start).every(({ closedUpTo }) => total.end <= closedUpTo);
    return [...rows.values()];
  }

  #isClosed(epoch: number, partition: number, end: number): boolean {
    const head = this.#heads.find((one) => one.partition === partition && one.epoch === epoch);
    return head !== undefined && end <= head.closedUpTo;
  }

  /** The heads of the epochs that answer for a start. */
  #headsOf(start: number): ReadHead[] {
    return this.#heads.filter(({ epoch }) => isAnsweredBy(this.#spans, epoch, start));
  }
}

/** A row as the API returns it: exact money, times in RFC 3339, and `null` as the key of the total. */
export const toResource = ({ customer, start, end, aggregate, final }: WindowRow) => ({
  key: customer === TOTAL ? null : customer,
  start: toRfc3339(start),
  end: toRfc3339(end),
  count: aggregate.count,
  sum: exactNumber(toEuros(aggregate.sum)),
  min: exactNumber(toEuros(aggregate.min)),
  max: exactNumber(toEuros(aggregate.max)),
  final,
});
