import { settingsOf } from '../epochs/epoch-settings.ts';
import { liveEpoch, readSpans, type Span } from '../epochs/epochs.ts';
import type { Size } from '../sizes.ts';
import { readHead } from '../store/heads.ts';
import type { ReadHead, ReadWindow } from '../store/stored.ts';
import { newestItems } from '../sum/summed-items.ts';
import type { Range } from '../time-range.ts';

/** The settings that say which epochs' windows are read. */
interface Where {
  table: string;
  /** Read as long as there is no pointer. */
  epoch: number;
  partitions: number;
}

/** A reader of what the pointer says now; open one for each request. */
export async function openReader({ table, epoch, partitions }: Where): Promise<WindowReader> {
  return new WindowReader(table, await readSpans(table, epoch), partitions);
}

/** Reads what the engine committed: heads before windows, and consistently, so that a row is never ahead of itself. */
export class WindowReader {
  readonly spans: readonly Span[];
  readonly #table: string;
  readonly #partitions: number;
  /** By epoch and partition: up to where no fold changes windows any more, as its head said when it was read last. */
  readonly #closedUpTo = new Map<string, number>();

  constructor(table: string, spans: readonly Span[], partitions: number) {
    this.#table = table;
    this.spans = spans;
    this.#partitions = partitions;
  }

  /** The epoch that is folded now; lists and events of another one do not go on in this one. */
  get live(): number {
    return liveEpoch(this.spans);
  }

  /** The epochs whose counters add up: the live one, and those of topics that are gone. */
  get countedEpochs(): ReadonlySet<number> {
    return new Set(this.spans.flatMap(({ epoch, closed }) => (closed || epoch === this.live ? epoch : [])));
  }

  /** The heads of the partitions that have one, of every epoch: those that ever had a record. */
  async heads(): Promise<ReadHead[]> {
    const heads = await Promise.all(
      this.spans.flatMap((span) => this.#numbers().map((partition) => this.#head(span, partition))),
    );
    return heads.filter((head) => head !== undefined);
  }

  /**
   * The window items in a range of starts, newest start first: those of one start together, of all partitions.
   * @param customer leaves out all others, which is much faster
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

/** One partition's items in order, with the next one read ahead. */
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

  /** Every item, one per bucket, of this start. */
  async takeAll(start: number): Promise<ReadWindow[]> {
    const taken: ReadWindow[] = [];
    while (this.#next?.start === start) {
      taken.push(this.#next);
      this.#next = (await this.#items.next()).value;
    }
    return taken;
  }
}
