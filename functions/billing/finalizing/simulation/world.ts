import { type GoodsMove, moveGoods } from '../../stock/goods-move.ts';
import { MemoryStock } from '../../stock/memory-stock.ts';
import type { Hold, Stock } from '../../stock/stock.ts';
import { commitQueue, type Surroundings } from '../commit-queue.ts';
import type { Issue } from '../documents.ts';
import type { Finalized, Wanted } from '../finalization.ts';
import { finalize } from '../finalize.ts';
import { ExpectationError, type Write } from '../row-store.ts';
import { draftKey, fenceOf, isDraft, outboxKey, SELLER_KEY, settlementKey } from '../rows.ts';
import { readSeries, sellerChange } from '../series-rows.ts';
import { settleGoods } from '../settle-goods.ts';
import { settlementWrites } from '../settlement-writes.ts';
import { sweepGoods } from '../sweep-goods.ts';
import { issuePlain, type PlainDraft, preparePlain, SERIES, TIME_ZONE } from './plain-documents.ts';
import { RecordedRows } from './recorded-rows.ts';
import type { Scheduler } from './scheduler.ts';
import { type Faults, LostAnswerError, NO_FAULTS, UnreliableNetwork } from './unreliable-network.ts';
import { UnreliableRowStore } from './unreliable-row-store.ts';
import { unreliableStock } from './unreliable-stock.ts';

/** What a process finds around it. */
type Around = Surroundings & { store: UnreliableRowStore; stock: Stock };

/** Some give up while their bill is still on its way. */
const [REQUEST_TIME_MS, SHORT_TIME_MS] = [5_000, 300];

export interface Answer {
  wanted: Wanted;
  /** The tries by which the request queued the bill. */
  tries: string[];
  /** See `UnreliableRowStore.seen`. */
  seen: number;
  finalized: Finalized;
}

/** A seller's drafts, and the processes that work on them at the same time. */
export class World {
  readonly rows: RecordedRows;
  readonly stock: MemoryStock;
  /** Final bills whose goods were not confirmed although their outbox rows were heard. */
  unconfirmed: Hold[] = [];
  readonly alarms: string[] = [];
  /** Series whose queue a sweep could not empty although nothing was wrong with the network. */
  readonly standstills: string[] = [];
  readonly answers: Answer[] = [];
  readonly scheduler: Scheduler;
  readonly #faults: Faults;
  readonly #issue: Surroundings['issue'];
  #ids = 0;

  /** @param pieces of each product that are free first */
  constructor(
    scheduler: Scheduler,
    faults: Faults,
    { issue = issuePlain, pieces }: { issue?: Issue | undefined; pieces: ReadonlyMap<string, number> },
  ) {
    this.scheduler = scheduler;
    this.stock = new MemoryStock(pieces, () => scheduler.nowMs);
    this.rows = new RecordedRows(() => scheduler.nowMs);
    this.#faults = faults;
    this.#issue = issue;
  }

  async begin(drafts: ReadonlyMap<string, PlainDraft>): Promise<void> {
    const put = (key: Write['key'], row: object): Promise<void> =>
      this.rows.write([{ act: 'put', key, row: { ...row }, expects: 'absent' }]);
    await put(SELLER_KEY, { version: 'seller-0' });
    for (const [id, draft] of drafts) await put(draftKey(id), draft);
  }

  /** A request to finalise a bill, on a process of its own whose clock is off by up to a second. */
  request(wanted: Wanted, afterMs: number): void {
    this.#process(async (surroundings) => {
      const tries: string[] = [];
      const store = surroundings.store;
      const newId = (): string => {
        const id = surroundings.newId();
        tries.push(id);
        return id;
      };
      const timeMs = this.scheduler.chance(0.1) ? SHORT_TIME_MS : REQUEST_TIME_MS;
      const deadlineMs = surroundings.nowMs() + timeMs;
      const prepare = preparePlain(store);
      const answers = await finalize([wanted], {
        ...surroundings,
        newId,
        prepare,
        beside: [SELLER_KEY],
        deadlineMs,
      });
      this.answers.push({
        wanted,
        tries,
        seen: store.seen,
        finalized: answers.get(wanted.bill) as Finalized,
      });
    }, afterMs);
  }

  /** Somebody changes a draft: another version, behind a higher fence. */
  change(bill: string, change: Partial<PlainDraft>, afterMs: number): void {
    this.#process(async ({ store, newId }) => {
      const draft = await store.get(draftKey(bill));
      if (!isDraft(draft)) return;
      const { version, fence } = draft;
      const row = { ...change, version: newId(), fence: fenceOf(draft) + 1 };
      await store.write([
        { act: 'change', key: draftKey(bill), row, expects: { version, fence, status: undefined } },
      ]);
    }, afterMs);
  }

  /** Somebody pays 20 of a final bill, if so much is due. */
  pay(bill: string, afterMs: number): void {
    this.#process(async ({ store }) => {
      const before = await store.get(settlementKey(bill));
      if (!before || Number(before.due) < 20) return;
      const after = { paid: Number(before.paid) + 20, due: Number(before.due) - 20 };
      const deed = { act: 'pay', principal: 'somebody', correlationId: bill, time: '' };
      await store.write(settlementWrites({ bill, before, after, deed }));
    }, afterMs);
  }

  /** Something beside the draft moves its fence, as a sweep does. */
  raiseFence(bill: string, afterMs: number): void {
    this.#process(async ({ store }) => {
      const draft = await store.get(draftKey(bill));
      if (!isDraft(draft)) return;
      const { version, fence } = draft;
      const row = { fence: fenceOf(draft) + 1 };
      await store.write([
        { act: 'change', key: draftKey(bill), row, expects: { version, fence, status: undefined } },
      ]);
    }, afterMs);
  }

  remove(bill: string, afterMs: number): void {
    this.#process(async ({ store, stock, newId }) => {
      const draft = await store.get(draftKey(bill));
      if (!isDraft(draft)) return;
      const { version, fence } = draft;
      const row = { status: 'deleted', version: newId(), fence: fenceOf(draft) + 1 };
      await store.write([
        { act: 'put', key: draftKey(bill), row, expects: { version, fence, status: undefined } },
      ]);
      await stock.release({ bill, fence: row.fence });
    }, afterMs);
  }

  /** A product is deleted. What is reserved of it is not missed, and what comes back is not counted. */
  removeProduct(id: string, afterMs: number): void {
    this.#process(async () => {
      this.stock.free.delete(id);
    }, afterMs);
  }

  /** A sweep that comes too early ends reservations of requests that are at work. */
  sweepEarly(afterMs: number): void {
    this.#process(async (around) => {
      for (const hold of await around.stock.open(0, 10)) await settleGoods(hold, around);
    }, afterMs);
  }

  /** Whoever hears the outbox row of a bill moves its goods, once or more. */
  hear(bill: string, afterMs: number): void {
    this.#process(async ({ store, stock }) => {
      const move = (await store.get(outboxKey(bill)))?.stock as GoodsMove | undefined;
      if (move) await moveGoods(move, stock);
    }, afterMs);
  }

  changeSeller(afterMs: number): void {
    this.#process(async ({ store, newId }) => {
      const seller = await store.get(SELLER_KEY);
      const version = newId();
      const series = await readSeries(store);
      const openedSeries = seller?.openedSeries;
      const expects = { version: seller?.version, openedSeries };
      await store.write([
        { act: 'put', key: SELLER_KEY, row: { version, openedSeries }, expects },
        ...sellerChange(series, { version, timeZone: TIME_ZONE }),
      ]);
    }, afterMs);
  }

  /**
   * What sweeps do each minute, here without faults, until nothing has been queued or reserved for longer than it may be.
   * `isHeard`: whether confirmations in the outbox are heard; where they are not, the sweep of reservations does without.
   */
  async settle(afterMs: number, isHeard: boolean): Promise<void> {
    const surroundings = this.#surroundings('sweep', NO_FAULTS);
    const failed = (what: string) => (error: unknown) => this.standstills.push(`${what}: ${error}`);
    this.scheduler.start(async () => {
      await this.scheduler.turn('sweep', afterMs);
      for (let minute = 0; minute < 7; minute++) {
        for (const series of Object.values(SERIES))
          await commitQueue(series, surroundings).catch(failed(series));
        await this.#hearAll(surroundings, isHeard).catch(failed('outbox'));
        const failures = await sweepGoods(surroundings, Number.POSITIVE_INFINITY);
        for (const failure of failures) failed('reservations')(failure);
        await this.scheduler.turn('sweep', 60_000);
      }
    });
    await this.scheduler.run(20_000);
  }

  async #hearAll({ stock }: Around, isHeard: boolean): Promise<void> {
    const moves = this.rows.all('outbox').flatMap(({ row }) => (row.stock as GoodsMove | undefined) ?? []);
    for (const move of moves) if (isHeard || 'restock' in move) await moveGoods(move, stock);
    if (!isHeard) return;
    const open = await this.stock.open(0, 100);
    const fences = new Map(open.map(({ bill, fence }) => [bill, fence]));
    for (const { key, row } of this.rows.all('drafts'))
      if (row.status === 'final' && fences.get(key.id) === fenceOf(row))
        this.unconfirmed.push({ bill: key.id, fence: fenceOf(row) });
  }

  #process(work: (surroundings: Around) => Promise<void>, afterMs: number): void {
    const name = `process-${this.#ids++}`;
    const surroundings = this.#surroundings(name, this.#faults);
    this.scheduler.start(async () => {
      await this.scheduler.turn(name, afterMs);
      await work(surroundings).catch(ignoreRefusal);
    });
  }

  #surroundings(name: string, faults: Faults): Around {
    const { scheduler } = this;
    const skewMs = scheduler.below(2_000) - 1_000;
    const network = new UnreliableNetwork(scheduler, name, faults);
    return {
      store: new UnreliableRowStore(this.rows, network),
      stock: unreliableStock(this.stock, network),
      nowMs: () => scheduler.nowMs + skewMs,
      wait: (ms) => scheduler.turn(name, ms),
      newId: () => `id-${this.#ids++}`,
      holder: name,
      issue: this.#issue,
      partitions: 4,
      alarm: (kind, detail) => this.alarms.push(`${kind} ${detail}`),
    };
  }
}

/** Those who change a draft or the seller meet others, or a network that fails: their own affair. */
function ignoreRefusal(error: unknown): void {
  const isExpected = error instanceof ExpectationError || error instanceof LostAnswerError;
  if (!isExpected) throw error;
}
