import { fnv1a } from '@facturation/platform/hash';
import { type BadRecord, type FactureRecord, isBad, type ParsedRecord } from '../facturation/contract.ts';
import { hashId } from './id-hash.ts';
import { type Changes, type PartitionState, TOTAL, type WindowItem, windowKey } from './partition-state.ts';
import type { Rule } from './rules/rule.ts';
import { copyAlerted, RuleWatch } from './rules/rule-watch.ts';
import type { SetAside } from './set-aside.ts';
import { addAmount, type Folding, isOpen, startOf } from './windows.ts';

/** DynamoDB takes 100 actions and 4 MB in one transaction; the rest is room for the head and for estimates. */
const MAX_ACTIONS = 90;
const HEAD_AND_ALERTS = 2;
const MAX_BYTES = 3 * 1024 * 1024;
/** An aggregate written out: brackets, count, sum, min and max of ordinary amounts, beside the customer's name. */
const AGGREGATE_BYTES = 60;

/** The result of folding a batch, or as much of it as one transaction takes. */
export interface Folded {
  changes: Changes;
  /** How many of the given records were folded; the others make the next transaction. */
  taken: number;
  /** Of those, the ones that are in no window although they are no duplicates. */
  setAside: SetAside;
}

/**
 * Folds records of one partition, in offset order, into a new state; the given one stays as it is. Pure and
 * total: whatever a record holds, it ends in one counter. Records at or below the head's offset are skipped. Each
 * window touched is held against the rules.
 */
export function fold(
  state: PartitionState,
  records: readonly ParsedRecord[],
  folding: Folding,
  rules: readonly Rule[] = [],
): Folded {
  const batch = new Batch(state, folding, rules);
  let taken = 0;
  while (taken < records.length && batch.hasRoom) {
    const record = records[taken++];
    if (record && record.offset > batch.changes.head.lastOffset) batch.take(record);
  }
  return { changes: batch.finish(), taken, setAside: batch.setAside };
}

/** The changes of one transaction while they grow. */
class Batch {
  readonly changes: Changes;
  readonly setAside: SetAside = { bad: [], late: [] };
  readonly #state: PartitionState;
  readonly #folding: Folding;
  readonly #watch: RuleWatch | undefined;
  #bytes = 0;

  constructor(state: PartitionState, folding: Folding, rules: readonly Rule[]) {
    this.#state = state;
    this.#folding = folding;
    this.#watch = rules.length > 0 ? new RuleWatch(rules, folding.sizes) : undefined;
    const alerts = this.#watch?.alerts ?? [];
    this.changes = { head: { ...state.head }, windows: new Map(), ids: new Map(), alerts };
  }

  /** Whether one more record fits, whatever it touches: in each size its own bucket and the total's, and an id. */
  get hasRoom(): boolean {
    const actions = HEAD_AND_ALERTS + this.changes.windows.size + this.changes.ids.size;
    const fits = actions + 2 * this.#folding.sizes.length + 1 <= MAX_ACTIONS && this.#bytes < MAX_BYTES;
    return fits && (this.#watch?.hasRoom ?? true);
  }

  finish(): Changes {
    const { head, alerts } = this.changes;
    if (alerts.length > 0) head.lastAlert = head.lastOffset;
    return this.changes;
  }

  take(record: ParsedRecord): void {
    const { head } = this.changes;
    head.lastOffset = record.offset;
    if (isBad(record)) this.#quarantine(record);
    else this.#judge(record);
  }

  #quarantine(record: BadRecord): void {
    this.changes.head.quarantined++;
    this.setAside.bad.push(record);
  }

  #judge(record: FactureRecord): void {
    const { head } = this.changes;
    const { sizes, grace } = this.#folding;
    head.streamTime = Math.max(head.streamTime, record.time);
    const start = startOf(record.time, sizes[0]);
    if (!isOpen(start + sizes[0].ms, head.streamTime, grace)) this.#leaveOut(record, start);
    else if (!this.#isNew(start, hashId(record.facture.id))) head.duplicate++;
    else this.#count(record);
  }

  #leaveOut({ offset, time, customer, facture: { id, cents } }: FactureRecord, start: number): void {
    const { head } = this.changes;
    head.late++;
    this.setAside.late.push({ offset, customer, id, time, cents, start, streamTime: head.streamTime });
  }

  /** Notes an id; false when this window has counted it already. */
  #isNew(start: number, id: bigint): boolean {
    if (this.#state.ids.get(start)?.has(id)) return false;
    const added = this.changes.ids.get(start) ?? new Set<bigint>();
    this.changes.ids.set(start, added);
    if (added.has(id)) return false;
    added.add(id);
    this.#bytes += 8;
    return true;
  }

  #count({ time, customer, facture: { cents } }: FactureRecord): void {
    const { head } = this.changes;
    head.counted++;
    head.sum += BigInt(cents);
    const bucket = bucketOf(customer, this.#folding.k);
    this.#folding.sizes.forEach((size, index) => {
      const start = startOf(time, size);
      const item = this.#touch(index, start, bucket);
      this.#add(item, customer, cents);
      this.#watch?.judge(item, customer);
      this.#add(this.#touch(index, start, 0), TOTAL, cents);
    });
  }

  #add({ aggregates }: WindowItem, customer: string, cents: number): void {
    const known = aggregates.get(customer);
    if (!known) this.#bytes += AGGREGATE_BYTES + customer.length * 3;
    aggregates.set(customer, addAmount(known, cents));
  }

  /** The window item to write to: this batch's own copy of what the state holds. */
  #touch(size: number, start: number, bucket: number): WindowItem {
    const key = windowKey(size, start, bucket);
    const touched = this.changes.windows.get(key);
    if (touched) return touched;
    const known = this.#state.windows.get(key);
    const item: WindowItem = { size, start, bucket, aggregates: new Map(known?.aggregates) };
    if (known?.alerted) item.alerted = copyAlerted(known.alerted);
    for (const customer of item.aggregates.keys()) this.#bytes += AGGREGATE_BYTES + customer.length * 3;
    this.changes.windows.set(key, item);
    return item;
  }
}

/** Which of the `k` items of a window holds a customer. */
export const bucketOf = (customer: string, k: number): number => (k === 1 ? 0 : fnv1a(customer) % k);
