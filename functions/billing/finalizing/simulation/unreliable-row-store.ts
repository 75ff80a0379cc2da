import type { Attributes, Key, Lease, RowStore, Write } from '../row-store.ts';
import type { RecordedRows } from './recorded-rows.ts';
import type { UnreliableNetwork } from './unreliable-network.ts';

/** The rows of another store as a process sees them over a network. */
export class UnreliableRowStore implements RowStore {
  /** How many writes there were when the last call was carried out: what its process can know. */
  seen = 0;
  readonly #rows: RecordedRows;
  readonly #network: UnreliableNetwork;

  constructor(rows: RecordedRows, network: UnreliableNetwork) {
    this.#rows = rows;
    this.#network = network;
  }

  get(key: Key): Promise<Attributes | undefined> {
    return this.#call(() => this.#rows.get(key));
  }

  /** A batch is no moment: some of its rows are read before the others. */
  getAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]> {
    const { scheduler, process } = this.#network;
    return this.#call(async () => {
      const late = keys.map(() => scheduler.chance(0.3));
      const early = await this.#rows.getAll(keys);
      await scheduler.turn(process, scheduler.below(30));
      const after = await this.#rows.getAll(keys);
      return keys.map((_, index) => (late[index] ? after[index] : early[index]));
    });
  }

  list(...asked: Parameters<RowStore['list']>): ReturnType<RowStore['list']> {
    return this.#call(() => this.#rows.list(...asked));
  }

  write(writes: readonly Write[]): Promise<void> {
    return this.#call(() => this.#rows.write(writes));
  }

  lease(key: Key, lease: Lease): Promise<Attributes | undefined> {
    const rows = this.#rows;
    const { isLeaseless } = this.#network.faults;
    return this.#call(
      async () => (await rows.lease(key, lease)) ?? (isLeaseless ? rows.get(key) : undefined),
    );
  }

  #call<T>(carryOut: () => Promise<T>): Promise<T> {
    return this.#network.call(carryOut, () => {
      this.seen = this.#rows.order;
    });
  }
}
