import type { Attributes, Key, Lease, RowStore, Write } from '../row-store.ts';
import type { RecordedRows } from './recorded-rows.ts';
import type { Scheduler } from './scheduler.ts';

/** Whether the call was carried out, or will be, is not known to its caller. */
export class LostAnswerError extends Error {}

export interface Faults {
  /** Share of calls that are lost on their way, or whose answer is. */
  lost: number;
  /** Share of calls that are carried out after their caller was told that they failed. */
  late: number;
  /** Share of calls during which their process dies. */
  death: number;
  /** Share of calls that take up to half a second instead of some milliseconds. */
  slow: number;
  /** Leases are given to everybody. */
  isLeaseless: boolean;
}

export const NO_FAULTS: Faults = { lost: 0, late: 0, death: 0, slow: 0, isLeaseless: false };

/** The rows of another store as a process sees them over a network: each call takes two steps, and may go wrong. */
export class UnreliableRowStore implements RowStore {
  /** How many writes there were when the last call was carried out: what its process can know. */
  seen = 0;
  readonly #rows: RecordedRows;
  readonly #scheduler: Scheduler;
  readonly #process: string;
  readonly #faults: Faults;

  constructor(rows: RecordedRows, scheduler: Scheduler, process: string, faults: Faults) {
    this.#rows = rows;
    this.#scheduler = scheduler;
    this.#process = process;
    this.#faults = faults;
  }

  get(key: Key): Promise<Attributes | undefined> {
    return this.#call(() => this.#rows.get(key));
  }

  /** A batch is no moment: some of its rows are read before the others. */
  getAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]> {
    return this.#call(async () => {
      const late = keys.map(() => this.#scheduler.chance(0.3));
      const early = await this.#rows.getAll(keys);
      await this.#scheduler.turn(this.#process, this.#scheduler.below(30));
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
    return this.#call(
      async () => (await rows.lease(key, lease)) ?? (this.#faults.isLeaseless ? rows.get(key) : undefined),
    );
  }

  async #call<T>(carryOut: () => Promise<T>): Promise<T> {
    const { lost, late, death, slow } = this.#faults;
    const scheduler = this.#scheduler;
    await scheduler.turn(this.#process, scheduler.chance(slow) ? scheduler.below(500) : 0);
    if (scheduler.chance(lost / 2)) throw new LostAnswerError('lost on its way');
    if (scheduler.chance(late)) {
      this.#carryOutLater(carryOut);
      throw new LostAnswerError('late');
    }
    const answer = await carryOut();
    this.seen = this.#rows.order;
    if (scheduler.chance(death)) scheduler.kill(this.#process);
    await scheduler.turn(this.#process);
    if (scheduler.chance(lost / 2)) throw new LostAnswerError('its answer was lost');
    return answer;
  }

  #carryOutLater(carryOut: () => Promise<unknown>): void {
    const afterMs = this.#scheduler.below(2_000);
    this.#scheduler.start(async () => {
      await this.#scheduler.turn('network', afterMs);
      await carryOut().catch(() => undefined);
    });
  }
}
