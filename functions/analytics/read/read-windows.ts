import { settingsOf } from '../epochs/epoch-settings.ts';
import { liveEpoch, readSpans, type Span } from '../epochs/epochs.ts';
import type { Size } from '../sizes.ts';
import { readHead } from '../store/heads.ts';
import type { ReadHead, ReadWindow } from '../store/stored.ts';
import { newestItems } from '../sum/summed-items.ts';
import type { Range } from '../time-range.ts';

/** Settings that determine which epochs are read. */
interface Where {
  table: string;
  /** The epoch that is read while there is no pointer. */
  epoch: number;
  partitions: number;
}

/** Opens a reader of the epochs that the pointer names now. Open one for each request. */
export async function openReader({ table, epoch, partitions }: Where): Promise<WindowReader> {
  return new WindowReader(table, await readSpans(table, epoch), partitions);
}

/**
 * Reads what the engine has committed. Heads are read before windows, both consistently, so that no window is older
 * than its head.
 */
export class WindowReader {
  readonly spans: readonly Span[];
  readonly #table: string;
  readonly #partitions: number;
  /** By epoch and partition: the time, in ms, up to which windows were closed when its head was last read. */
  readonly #closedUpTo = new Map<string, number>();

  constructor(table: string, spans: readonly Span[], partitions: number) {
    this.#table = table;
    this.spans = spans;
    this.#partitions = partitions;
  }

  /** The live epoch. Lists and event ids of another epoch are not continued in it. */
  get live(): number {
    return liveEpoch(this.spans);
  }

  /** The epochs whose counters are added up: the live one, and those whose topics are gone. */
  get countedEpochs(): ReadonlySet<number> {
    return new Set(this.spans.flatMap(({ epoch, closed }) => (closed || epoch === this.live ? epoch : [])));
  }

  /** The heads of every epoch, for the partitions that ever had a record. */
  async heads(): Promise<ReadHead[]> {
    const heads = await Promise.all(
      this.spans.flatMap((span) => this.#numbers().map((partition) => this.#head(span, partition))),
    );
    return heads.filter((head) => head !== undefined);
  }

  /**
   * The window items in a range of starts, newest start first. The items of one start come together, from all
   * partitions.
   * @param customer reads this customer only, which is much faster
   */
  async *newestFirst(size: Size, range: Range, customer?: string): AsyncGenerator<ReadWindow[]> {
    const table = this.#table;
    const fronts = this.spans.flatMap(({ epoch, from, to }) => {
      const within = { from: Math.max(range.from, from), to: Math.min(range.to, to) };
      return this.#numbers().map((partition) => {
        const closedUpTo = this.#closedUpTo.get(`${epoch}#${partition}`);
        return new Front(newestItems({ table, epoch, partition, customer, closedUpTo }, size, within));
      });
    });
    for (;;) {
      await Promise.all(fronts.map((front) => front.advance()));
      const start = Math.max(...fronts.map((front) => front.start));
      if (start < 0) return;
      const groups = await Promise.all(fronts.map((front) => front.takeAll(start)));
      yield groups.flat();
    }
  }

  async #head({ epoch, closed }: Span, partition: number): Promise<ReadHead | undefined> {
    const head = await readHead(this.#table, epoch, partition);
    if (!head) return undefined;
    const graceMs = (await settingsOf(this.#table, epoch))?.graceMs ?? Number.MAX_SAFE_INTEGER;
    const closedUpTo = head.streamTime - graceMs;
    this.#closedUpTo.set(`${epoch}#${partition}`, closedUpTo);
    return { ...head, epoch, closedUpTo: closed ? Number.MAX_SAFE_INTEGER : closedUpTo };
  }

  #numbers(): number[] {
    return Array.from({ length: this.#partitions }, (_, partition) => partition);
  }
}

/** The items of one partition in order, with the next one read ahead. */
class Front {
  readonly #items: AsyncGenerator<ReadWindow, undefined>;
  #next: ReadWindow | undefined;

  constructor(items: AsyncGenerator<ReadWindow, undefined>) {
    this.#items = items;
  }

  /** Start of the next item; −1 when there is none. */
  get start(): number {
    return this.#next?.start ?? -1;
  }

  async advance(): Promise<void> {
    this.#next ??= (await this.#items.next()).value;
  }

  /** All items of this start, one per bucket. */
  async takeAll(start: number): Promise<ReadWindow[]> {
    const taken: ReadWindow[] = [];
    while (this.#next?.start === start) {
      taken.push(this.#next);
      this.#next = (await this.#items.next()).value;
    }
    return taken;
  }
}
