import { fnv1a } from '@facturation/platform/hash';
import { startOf } from '../sizes.ts';
import { type Aggregate, type Folding, TOTAL } from '../windows.ts';
import { type PartitionState, type WindowItem, windowKey } from './partition-state.ts';
import { copyAlerted, type RuleWatch } from './rule-watch.ts';
import { Tally } from './tally.ts';

/** Size of an aggregate as text, without the customer's name: brackets, count, sum, min and max of ordinary amounts. */
const AGGREGATE_BYTES = 60;
const bytesOf = (customer: string): number => AGGREGATE_BYTES + customer.length * 3;

/** An item that a batch adds to: what the state holds, and what the batch adds. */
interface TouchedItem extends Omit<WindowItem, 'aggregates'> {
  known: ReadonlyMap<string, Aggregate>;
  tallies: Map<string, Tally>;
}

/** A window with its items by bucket, and the tally of the total. */
interface TouchedWindow {
  start: number;
  items: (TouchedItem | undefined)[];
  total: Tally;
}

/** Collects the window items that one transaction changes. */
export class TouchedWindows {
  readonly #state: PartitionState['windows'];
  readonly #folding: Folding;
  readonly #watch: RuleWatch | undefined;
  readonly #items = new Map<string, TouchedItem>();
  /** The last window used of each size: most records belong to the same one as the record before. */
  readonly #last: TouchedWindow[] = [];
  #bytes = 0;

  /** @param watch checks each customer's aggregate that has grown */
  constructor(state: PartitionState['windows'], folding: Folding, watch?: RuleWatch) {
    this.#state = state;
    this.#folding = folding;
    this.#watch = watch;
  }

  get size(): number {
    return this.#items.size;
  }

  /** An estimate of their size as text. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds an amount to the customer's aggregate and to the total's, in each size. `time`: ms. */
  add(time: number, customer: string, cents: number): void {
    const { sizes, bucketCount } = this.#folding;
    const bucket = bucketOf(customer, bucketCount);
    for (let size = 0; size < sizes.length; size++) {
      const start = startOf(time, sizes[size] ?? sizes[0]);
      const window = this.#window(size, start);
      window.items[bucket] ??= this.#item(size, start, bucket);
      const item = window.items[bucket];
      const tally = this.#tally(item, customer);
      tally.add(cents);
      this.#watch?.judge(item, customer, tally.settled());
      window.total.add(cents);
    }
  }

  /** The items as they are to be written: the state's content with the additions. */
  merged(): Map<string, WindowItem> {
    return new Map(
      [...this.#items].map(([key, { known, tallies, ...item }]) => {
        const aggregates = new Map(known);
        for (const [customer, tally] of tallies) aggregates.set(customer, tally.settled());
        return [key, { ...item, aggregates }];
      }),
    );
  }

  #tally({ known, tallies }: TouchedItem, customer: string): Tally {
    const found = tallies.get(customer);
    if (found) return found;
    const before = known.get(customer);
    if (!before) this.#bytes += bytesOf(customer);
    const tally = new Tally(before);
    tallies.set(customer, tally);
    return tally;
  }

  #window(size: number, start: number): TouchedWindow {
    const last = this.#last[size];
    if (last?.start === start) return last;
    const first = this.#item(size, start, 0);
    const window = { start, items: [first], total: this.#tally(first, TOTAL) };
    this.#last[size] = window;
    return window;
  }

  #item(size: number, start: number, bucket: number): TouchedItem {
    const key = windowKey(size, start, bucket);
    const touched = this.#items.get(key);
    if (touched) return touched;
    const state = this.#state.get(key);
    const known = state?.aggregates ?? new Map<string, Aggregate>();
    const item: TouchedItem = { size, start, bucket, known, tallies: new Map() };
    if (state?.alerted) item.alerted = copyAlerted(state.alerted);
    for (const customer of known.keys()) this.#bytes += bytesOf(customer);
    this.#items.set(key, item);
    return item;
  }
}

/** The bucket of a customer. */
export const bucketOf = (customer: string, bucketCount: number): number =>
  bucketCount === 1 ? 0 : fnv1a(customer) % bucketCount;
