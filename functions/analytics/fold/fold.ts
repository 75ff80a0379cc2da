import { type BadRecord, type FactureRecord, isBad, type ParsedRecord } from '../../facturation/contract.ts';
import type { Rule } from '../rules/rule.ts';
import { startOf } from '../sizes.ts';
import { type Folding, isOpen } from '../windows.ts';
import { hashId, IdSet } from './id-set.ts';
import type { Changes, Head, PartitionState } from './partition-state.ts';
import type { Rejected } from './rejected.ts';
import { RuleWatch } from './rule-watch.ts';
import { Tally } from './tally.ts';
import { TouchedWindows } from './touched-windows.ts';

/**
 * DynamoDB accepts 100 actions and 4 MB in one transaction. The rest is room for the head and for errors of estimates.
 */
const MAX_ACTIONS = 90;
const HEAD_AND_ALERTS = 2;
const MAX_BYTES = 3 * 1024 * 1024;
const ID_BYTES = 8;

/** The result of folding a batch, or the part of it that fits into one transaction. */
export interface Folded {
  changes: Changes;
  /** How many of the given records were folded. The others go into the next transaction. */
  taken: number;
  /** The folded records that belong to no window and are not duplicates. */
  rejected: Rejected;
}

/**
 * Folds records of one partition, in offset order, into a new state, and does not change the given one. Pure and total:
 * every record, whatever it holds, is counted in exactly one counter. Records at or below the head's offset are
 * skipped. Each window that changes is checked against the rules.
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
    if (record && record.offset > batch.head.lastOffset) batch.take(record);
  }
  return { changes: batch.finish(), taken, rejected: batch.rejected };
}

/** Collects the changes of one transaction. */
class Batch {
  readonly head: Head;
  readonly rejected: Rejected = { bad: [], late: [] };
  readonly #state: PartitionState;
  readonly #folding: Folding;
  readonly #watch: RuleWatch | undefined;
  readonly #windows: TouchedWindows;
  readonly #ids = new Map<number, IdSet>();
  readonly #counted = new Tally();

  constructor(state: PartitionState, folding: Folding, rules: readonly Rule[]) {
    this.#state = state;
    this.#folding = folding;
    this.#watch = rules.length > 0 ? new RuleWatch(rules, folding.sizes) : undefined;
    this.#windows = new TouchedWindows(state.windows, folding, this.#watch);
    this.head = { ...state.head };
  }

  /** Whether one more record fits in the worst case: its bucket and the total's in each size, and an id. */
  get hasRoom(): boolean {
    const actions = HEAD_AND_ALERTS + this.#windows.size + this.#ids.size;
    const bytes = this.#windows.bytes + ID_BYTES * this.#counted.count;
    const fits = actions + 2 * this.#folding.sizes.length + 1 <= MAX_ACTIONS && bytes < MAX_BYTES;
    return fits && (this.#watch?.hasRoom ?? true);
  }

  finish(): Changes {
    const { head } = this;
    const alerts = this.#watch?.alerts ?? [];
    if (alerts.length > 0) head.lastAlert = head.lastOffset;
    head.sum += this.#counted.settled().sum;
    const ids = new Map([...this.#ids].filter(([, { added }]) => added > 0));
    return { head, windows: this.#windows.merged(), ids, alerts };
  }

  take(record: ParsedRecord): void {
    this.head.lastOffset = record.offset;
    if (isBad(record)) this.#quarantine(record);
    else this.#judge(record);
  }

  #quarantine(record: BadRecord): void {
    this.head.quarantined++;
    this.rejected.bad.push(record);
  }

  #judge(record: FactureRecord): void {
    const { head } = this;
    const { sizes, graceMs } = this.#folding;
    head.streamTime = Math.max(head.streamTime, record.time);
    const start = startOf(record.time, sizes[0]);
    if (!isOpen(start + sizes[0].ms, head.streamTime, graceMs)) this.#leaveOut(record, start);
    else if (!this.#isNew(start, hashId(record.facture.id))) head.duplicate++;
    else this.#count(record);
  }

  #leaveOut({ offset, time, customer, facture: { id, cents } }: FactureRecord, start: number): void {
    this.head.late++;
    const { streamTime } = this.head;
    this.rejected.late.push({ offset, customer, id, time, cents, start, streamTime });
  }

  /** Adds an id. Returns false when this window has counted it before. */
  #isNew(start: number, id: bigint): boolean {
    let ids = this.#ids.get(start);
    if (!ids) {
      ids = this.#state.ids.get(start)?.next() ?? IdSet.empty();
      this.#ids.set(start, ids);
    }
    return ids.add(id);
  }

  #count({ time, customer, facture: { cents } }: FactureRecord): void {
    this.head.counted++;
    this.#counted.add(cents);
    this.#windows.add(time, customer, cents);
  }
}
