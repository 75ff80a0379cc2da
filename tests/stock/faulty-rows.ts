import type { StockRows, StockWrite } from '../../functions/inventory/stock/stock-rows.ts';
import type { Pace } from './pace.ts';

/** The call failed, and whether it was carried out, or will be, is not known; or its process has died. */
export class LostAnswerError extends Error {}

/** Shares of all calls. */
export interface Faults {
  /** Lost on their way, or their answer is. */
  lost: number;
  /** Writes that are carried out after their caller was told that they failed. */
  late: number;
}

export const NO_FAULTS: Faults = { lost: 0, late: 0 };

/** Rows as a process sees them over a network: others go on before and after each call, and it may go wrong. */
export class FaultyRows implements StockRows {
  readonly #rows: StockRows;
  readonly #pace: Pace;
  readonly #faults: Faults;

  constructor(rows: StockRows, pace: Pace, faults: Faults) {
    this.#rows = rows;
    this.#pace = pace;
    this.#faults = faults;
  }

  stocks(products: readonly string[]) {
    return this.#call(() => this.#rows.stocks(products));
  }

  reservation(bill: string) {
    return this.#call(() => this.#rows.reservation(bill));
  }

  movement(product: string, id: string) {
    return this.#call(() => this.#rows.movement(product, id));
  }

  isRestocked(product: string, creditNote: string) {
    return this.#call(() => this.#rows.isRestocked(product, creditNote));
  }

  heldSince(untilMs: number, limit: number) {
    return this.#call(() => this.#rows.heldSince(untilMs, limit));
  }

  write(writes: readonly StockWrite[]): Promise<void> {
    const carryOut = () => this.#rows.write(writes);
    if (!this.#pace.chance(this.#faults.late)) return this.#call(carryOut);
    this.#pace.start(async () => {
      await this.#pace.turn(this.#pace.below(1_000));
      await carryOut().catch(() => undefined);
    });
    return Promise.reject(new LostAnswerError('late'));
  }

  async #call<T>(carryOut: () => Promise<T>): Promise<T> {
    const { chance } = this.#pace;
    await this.#pace.turn();
    if (chance(this.#faults.lost / 2)) throw new LostAnswerError('lost on its way');
    const answer = await carryOut();
    await this.#pace.turn();
    if (chance(this.#faults.lost / 2)) throw new LostAnswerError('its answer was lost');
    return answer;
  }
}
