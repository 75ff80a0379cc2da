import { ApiError } from '@facturation/platform/errors';
import type { StockLine } from '../../functions/inventory/contract.ts';
import { adjust } from '../../functions/inventory/stock/movements.ts';
import { confirm, open, release, reserve } from '../../functions/inventory/stock/reservations.ts';
import { restock } from '../../functions/inventory/stock/restock.ts';
import type { Movement, StockRows } from '../../functions/inventory/stock/stock-rows.ts';
import type { Surroundings } from '../../functions/inventory/stock/until-settled.ts';
import { type Faults, FaultyRows, LostAnswerError, NO_FAULTS } from './faulty-rows.ts';
import type { Pace } from './pace.ts';

/** Products and their rows of stock, in memory or in a database. */
export interface Shop {
  rows: StockRows;
  /** Of what is asked for again the same answer. */
  create: (quantity: number, isOld: boolean) => Promise<string>;
  set: (product: string, quantity: number, around: Surroundings) => Promise<void>;
  remove: (product: string, around: Surroundings) => Promise<void>;
  movementsOf: (product: string) => Promise<Movement[]>;
  newId: () => string;
}

/** The draft of a bill: what it says under each fence, and under which it became final. */
export interface Draft {
  bill: string;
  fence: number;
  lines: StockLine[][];
  final?: number;
  isDeleted?: true;
}

const DEADLINE_MS = 20_000;
/** How often a caller asks again who has had no answer. */
const ATTEMPTS = 3;

/** Bills, people and sweeps at work on the same products at the same moment. */
export class World {
  readonly shop: Shop;
  readonly pace: Pace;
  /** Movements by hand that were asked for, by id, and what was put back, by credit note. */
  readonly asked = new Map<string, { product: string; delta: number; isAnswered: boolean }>();
  readonly restocks = new Map<string, { lines: StockLine[]; isAnswered: boolean }>();
  /** What calls failed with, other than faults of the network and refusals. */
  readonly failures: string[] = [];
  readonly #faults: Faults;

  constructor(shop: Shop, pace: Pace, faults: Faults) {
    this.shop = shop;
    this.pace = pace;
    this.#faults = faults;
  }

  /** A request that makes a bill final, and then what confirms it. */
  finalize(draft: Draft, afterMs: number): void {
    this.#process(afterMs, async (around) => {
      const { bill, fence } = draft;
      if (draft.isDeleted) return;
      const lines = draft.lines[fence] as StockLine[];
      const answer = await this.#again(() => reserve({ bill, fence, lines }, around));
      await this.pace.turn(this.pace.below(500));
      if (answer.status !== 'reserved' || !isOpen(draft) || draft.fence !== fence) return;
      draft.final = fence;
      await this.pace.turn(this.pace.below(50));
      await this.#again(() => confirm({ bill, fence }, around));
    });
  }

  /** A reservation under the fence of now arrives when it may long have been raised. */
  reserveLate(draft: Draft, afterMs: number, delayMs: number): void {
    this.#process(afterMs, async (around) => {
      const { bill, fence } = draft;
      await this.pace.turn(delayMs);
      await reserve({ bill, fence, lines: draft.lines[fence] as StockLine[] }, around);
    });
  }

  edit(draft: Draft, lines: StockLine[], afterMs: number): void {
    this.#process(afterMs, async () => {
      if (!isOpen(draft)) return;
      raiseFence(draft, lines);
    });
  }

  removeDraft(draft: Draft, afterMs: number): void {
    this.#process(afterMs, async (around) => {
      if (!isOpen(draft)) return;
      draft.isDeleted = true;
      raiseFence(draft);
      await this.#again(() => release({ bill: draft.bill, fence: draft.fence }, around));
    });
  }

  /** Raises the fence first, then looks what the bill is, and only then lets go of what is held. */
  sweep(draft: Draft, afterMs: number): void {
    this.#process(afterMs, (around) => this.#sweepOnce(draft, around));
  }

  adjust(product: string, delta: number, afterMs: number): void {
    const [id, asked] = [this.shop.newId(), { product, delta, isAnswered: false }];
    this.asked.set(id, asked);
    this.#process(afterMs, async (around) => {
      const by = { principal: 'user:abir', time: new Date(this.pace.nowMs()).toISOString() };
      await this.#again(() => adjust({ product, id, delta, reason: 'Inventaire' }, by, around));
      asked.isAnswered = true;
    });
  }

  restock(creditNote: string, lines: StockLine[], afterMs: number): void {
    const asked = this.restocks.get(creditNote) ?? { lines, isAnswered: false };
    this.restocks.set(creditNote, asked);
    this.#process(afterMs, async (around) => {
      await this.#again(() => restock({ creditNote, lines }, around));
      asked.isAnswered = true;
    });
  }

  set(product: string, quantity: number, afterMs: number): void {
    this.#process(afterMs, (around) => this.shop.set(product, quantity, around));
  }

  remove(product: string, afterMs: number): void {
    this.#process(afterMs, (around) => this.shop.remove(product, around));
  }

  /** What outbox and sweep do until nothing is left, on a sound network. */
  async settle(drafts: readonly Draft[]): Promise<void> {
    this.pace.start(async () => {
      const around = this.#surroundings(NO_FAULTS);
      for (const { bill, final } of drafts)
        if (final !== undefined) await confirm({ bill, fence: final }, around).catch(this.#note);
      while (await this.#sweepAll(drafts, around));
    });
    await this.pace.run();
  }

  /** Whether something was left. */
  async #sweepAll(drafts: readonly Draft[], around: Surroundings): Promise<boolean> {
    const { reservations } = await open({ olderThanMs: 0, limit: 1_000 }, around);
    const left = drafts.filter(({ bill }) => reservations.some((one) => one.bill === bill));
    for (const draft of left) await this.#sweepOnce(draft, around);
    return left.length > 0;
  }

  async #sweepOnce(draft: Draft, around: Surroundings): Promise<void> {
    const { bill } = draft;
    const found = await around.rows.reservation(bill);
    if (found?.status !== 'held') return;
    if (isOpen(draft) && draft.fence === found.fence) raiseFence(draft);
    await this.pace.turn();
    const settle = draft.final === found.fence ? confirm : release;
    await this.#again<object>(() => settle({ bill, fence: found.fence }, around));
  }

  #process(afterMs: number, work: (around: Surroundings) => Promise<void>): void {
    this.pace.start(async () => {
      await this.pace.turn(afterMs);
      await work(this.#surroundings(this.#faults)).catch(this.#note);
    });
  }

  /** A process that dies, and one that is refused what is not there, leave it at that. */
  #note = (error: unknown): void => {
    const isRefused = error instanceof ApiError && ['not-found', 'insufficient-stock'].includes(error.code);
    if (!isRefused && !(error instanceof LostAnswerError)) this.failures.push(`${error}`);
  };

  /** Whoever has had no answer asks again some times, and then dies. */
  async #again<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await ask();
        return this.pace.chance(0.1) ? await ask() : answer;
      } catch (error) {
        if (!(error instanceof LostAnswerError) || attempt === ATTEMPTS) throw error;
        await this.pace.turn(this.pace.below(200));
      }
    }
  }

  #surroundings(faults: Faults): Surroundings {
    const { pace, shop } = this;
    return {
      rows: new FaultyRows(shop.rows, pace, faults),
      nowMs: pace.nowMs,
      backOff: (failures) => pace.turn(pace.below(50 * failures)),
      deadlineMs: pace.nowMs() + DEADLINE_MS,
    };
  }
}

function raiseFence(draft: Draft, lines = draft.lines[draft.fence] as StockLine[]): void {
  draft.fence++;
  draft.lines[draft.fence] = lines;
}

const isOpen = ({ final, isDeleted }: Draft): boolean => final === undefined && !isDeleted;
