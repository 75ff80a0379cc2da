import { MemoryStock } from '../stock/memory-stock.ts';
import type { Stock } from '../stock/stock.ts';
import type { Finalized, Finalizing } from './finalization.ts';
import { finalize } from './finalize.ts';
import { MemoryRowStore } from './memory-row-store.ts';
import { draftKey, frozenKey, outboxKey, SELLER_KEY } from './rows.ts';
import { settleGoods } from './settle-goods.ts';
import { issuePlain, type PlainDraft, preparePlain } from './simulation/plain-documents.ts';
import { oldestOpenMs, sweepGoods } from './sweep-goods.ts';

const START_MS = Date.UTC(2026, 10, 30, 9);
const FIVE_MINUTES_MS = 300_000;

interface Shop {
  around: Finalizing;
  stock: MemoryStock;
  store: MemoryRowStore;
  /** What was asked of the stock, by the name of the call. */
  calls: string[];
  pass(ms: number): void;
  finalize(...bills: string[]): Promise<(Finalized | undefined)[]>;
}

/** Five pieces of one product, and drafts. `broken`: the stock does that with its calls. */
async function aShop(
  drafts: Record<string, Partial<PlainDraft>>,
  broken: Partial<Stock> = {},
): Promise<Shop> {
  const store = new MemoryRowStore();
  let [nowMs, ids] = [START_MS, 0];
  const stock = new MemoryStock([['p', 5]], () => nowMs);
  const calls: string[] = [];
  const watched = new Proxy(stock, {
    get(target, name: keyof Stock) {
      const call = (broken[name] ?? target[name].bind(target)) as (...asked: unknown[]) => unknown;
      return (...asked: unknown[]) => {
        calls.push(name);
        return call(...asked);
      };
    },
  });
  await store.write([{ act: 'put', key: SELLER_KEY, row: { version: 's' }, expects: 'absent' }]);
  for (const [bill, draft] of Object.entries(drafts)) {
    const row = { kind: 'invoice', gross: 100, version: 'v', ...draft };
    await store.write([{ act: 'put', key: draftKey(bill), row, expects: 'absent' }]);
  }
  const around: Finalizing = {
    store,
    stock: watched,
    holder: 'request',
    nowMs: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
    },
    newId: () => `id-${ids++}`,
    issue: issuePlain,
    partitions: 4,
    alarm: () => undefined,
    prepare: preparePlain(store),
    beside: [],
    deadlineMs: START_MS + 60 * FIVE_MINUTES_MS,
  };
  return {
    ...{ around, stock, store, calls },
    pass(ms) {
      nowMs += ms;
    },
    async finalize(...bills) {
      const wanted = bills.map((bill) => ({ bill, principal: 'somebody', correlationId: 'c' }));
      const answers = await finalize(wanted, around);
      return bills.map((bill) => answers.get(bill));
    },
  };
}

const taking = (quantity: number) => ({ goods: [{ productID: 'p', quantity }] });
const gone = new Error('no answer');

describe('given drafts that take goods', () => {
  it('they reserve by one call, and who takes none makes none', async () => {
    const shop = await aShop({ a: taking(2), b: taking(3), c: {} });
    expect(await shop.finalize('c')).toMatchObject([{ status: 'final' }]);
    expect(shop.calls).toEqual([]);
    expect(await shop.finalize('a', 'b')).toMatchObject([{ status: 'final' }, { status: 'final' }]);
    expect(shop.calls).toEqual(['reserve']);
    expect(shop.stock.free.get('p')).toBe(0);
    expect(await shop.store.get(outboxKey('a'))).toMatchObject({
      waiting: ['publish', 'document', 'stock'],
      stock: { confirm: { bill: 'a', fence: 0 } },
    });
    expect(await shop.store.get(outboxKey('c'))).toMatchObject({ waiting: ['publish', 'document'] });
  });

  it('who wants more than is free is refused at each of its lines, and others are not', async () => {
    const shop = await aShop({ a: taking(4), b: taking(2) });
    const detail = 'Of products/p 2 are wanted, and 1 are free.';
    const faults = [{ pointer: '/bill/productItems/0/quantity', detail }];
    expect(await shop.finalize('a', 'b')).toEqual([
      expect.objectContaining({ status: 'final' }),
      { status: 'refused', refusal: { code: 'insufficient-stock', detail, faults } },
    ]);
    expect(shop.stock.free.get('p')).toBe(1);
  });

  it('who is refused for something else gives them back behind its fence', async () => {
    const shop = await aShop({ a: { ...taking(2), dueDate: '2026-11-29' } });
    expect(await shop.finalize('a')).toMatchObject([{ status: 'refused', refusal: { code: 'refused' } }]);
    expect(shop.stock.free.get('p')).toBe(5);
    expect(await shop.store.get(draftKey('a'))).toMatchObject({ fence: 1, version: 'v' });
  });

  it('where the stock does not answer, nothing is known, and nothing is released', async () => {
    const shop = await aShop(
      { a: taking(2) },
      { reserve: async (wanted) => wanted.map(() => ({ status: 'unknown', cause: gone })) },
    );
    expect(await shop.finalize('a')).toEqual([{ status: 'pending', cause: gone }]);
    expect(shop.calls).toEqual(['reserve']);
    expect(await shop.store.get(draftKey('a'))).not.toHaveProperty('fence');
  });

  it('a fence that was passed meanwhile is read anew, three times at most', async () => {
    const shop = await aShop({ a: taking(2) }, { reserve: async () => [{ status: 'superseded' }] });
    expect(await shop.finalize('a')).toMatchObject([
      { status: 'refused', refusal: { code: 'draft-changed' } },
    ]);
    expect(shop.calls).toEqual(['reserve', 'reserve', 'reserve']);
  });

  it('one that has become final meanwhile is answered as final, though nothing is left for it', async () => {
    const shop = await aShop({ a: taking(5) });
    const { prepare } = shop.around;
    let isSecond = false;
    shop.around.prepare = async (...asked) => {
      const prepared = await prepare(...asked);
      if (!isSecond) {
        isSecond = true;
        await shop.finalize('a');
      }
      return prepared;
    };
    const lines = [{ productID: 'p', wanted: 5, free: 0 }];
    const reserve = shop.stock.reserve.bind(shop.stock);
    shop.stock.reserve = async (wanted) =>
      (await shop.store.get(frozenKey('a'))) ? [{ status: 'insufficient', lines }] : reserve(wanted);
    expect(await shop.finalize('a')).toMatchObject([{ status: 'final' }]);
  });
});

describe('given reservations that were left open', () => {
  const reserved = async (shop: Shop, bill: string, fence = 0): Promise<void> => {
    const wanted = [{ bill, fence, lines: [{ productID: 'p', quantity: 1 }] }];
    expect(await shop.stock.reserve(wanted)).toEqual([{ status: 'reserved' }]);
  };

  it('after 5 minutes those of drafts are released behind their fences, those of final bills are confirmed', async () => {
    const shop = await aShop({ draft: taking(1), changed: { fence: 3 } as object, final: taking(1) });
    await shop.finalize('final');
    for (const bill of ['draft', 'changed', 'unknown']) await reserved(shop, bill);
    expect(await sweepGoods(shop.around, Number.POSITIVE_INFINITY)).toEqual([]);
    expect(await oldestOpenMs(shop.around)).toBe(0);
    expect(shop.stock.free.get('p')).toBe(1);
    shop.pass(FIVE_MINUTES_MS);
    expect(await oldestOpenMs(shop.around)).toBe(FIVE_MINUTES_MS);
    expect(await sweepGoods(shop.around, Number.POSITIVE_INFINITY)).toEqual([]);
    expect(shop.stock.free.get('p')).toBe(4);
    expect(shop.stock.sold.get('p')).toBe(1);
    expect(await shop.store.get(draftKey('draft'))).toMatchObject({ fence: 1 });
    expect(await shop.store.get(draftKey('changed'))).toMatchObject({ fence: 3 });
    expect(await oldestOpenMs(shop.around)).toBe(0);
  });

  it('one of a final bill under another fence is released', async () => {
    const shop = await aShop({ final: { ...taking(1), fence: 2 } as object });
    await shop.finalize('final');
    const hold = { bill: 'final', fence: 1 };
    expect(await settleGoods(hold, shop.around)).toBe('released');
    expect(await settleGoods({ ...hold, fence: 2 }, shop.around)).toBe('confirmed');
  });

  it('one that fails keeps no other from its turn', async () => {
    const shop = await aShop({ one: taking(1), other: taking(1) });
    for (const bill of ['one', 'other']) await reserved(shop, bill);
    shop.pass(FIVE_MINUTES_MS);
    const release = shop.stock.release.bind(shop.stock);
    shop.stock.release = (hold) => (hold.bill === 'one' ? Promise.reject(gone) : release(hold));
    expect(await sweepGoods(shop.around, Number.POSITIVE_INFINITY)).toEqual([gone]);
    expect(shop.stock.free.get('p')).toBe(4);
  });
});
