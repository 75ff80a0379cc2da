import { UnavailableError } from '@facturation/platform/errors';
import { MemoryRowStore } from '../finalizing/memory-row-store.ts';
import { ExpectationError, type Write } from '../finalizing/row-store.ts';
import { frozenKey, settlementKey } from '../finalizing/rows.ts';
import { type FinalInvoice, stateAtIssue } from '../vat/invoice-state.ts';
import { settlementOf } from '../vat/settlement.ts';
import { takeBack } from './take-back.ts';
import { takePayment, type WantedPayment } from './take-payment.ts';

const NOW_MS = Date.parse('2026-11-29T10:00:00Z');
const DEADLINE_MS = NOW_MS + 5_000;
const BY = { principal: 'user:abir', correlationId: 'c', time: '2026-11-29T10:00:00.000Z' };
const GROUP = {
  category: 'S',
  lines: '10.00',
  discount: '0.00',
  base: '10.00',
  amount: '2.00',
  rate: '20.00',
};
const LINE = { quantity: '1', price: '10.00', vat: { category: 'S', rate: '20.00' }, net: '10.00' };
const TOTALS = {
  lines: '10.00',
  discounts: '0.00',
  net: '10.00',
  vatTotal: '2.00',
  gross: '12.00',
  prepaid: '0.00',
};
const DOCUMENT = { lines: [LINE], totals: { ...TOTALS, vat: [GROUP] } };

const vat = { category: 'S' as const, rate: 2_000 };
const INVOICE: FinalInvoice = {
  lines: [{ quantity: 10_000, price: 10_000_000, vat, net: 1_000 }],
  totals: {
    ...{ lines: 1_000, discounts: 0, net: 1_000, vatTotal: 200, gross: 1_200, prepaid: 0 },
    vat: [{ ...vat, lines: 1_000, discount: 0, base: 1_000, amount: 200 }],
  },
};

/** Rows whose writes end as the test says, one after the other; what it says nothing of is written. */
class TroubledRows extends MemoryRowStore {
  readonly #ends: (() => Error)[];
  readonly #isWritten: boolean;
  writes = 0;

  constructor(isWritten: boolean, ...ends: (() => Error)[]) {
    super();
    this.#isWritten = isWritten;
    this.#ends = ends;
  }

  override async write(writes: readonly Write[]): Promise<void> {
    if (writes.length === 1) return super.write(writes);
    const end = this.#ends[this.writes++];
    if (!end || this.#isWritten) await super.write(writes);
    if (end) throw end();
  }
}

/** A final bill of 12.00, in rows whose later writes end as the test says. */
async function givenBill(isWritten: boolean, ...ends: (() => Error)[]) {
  const store = new TroubledRows(isWritten, ...ends);
  const put = (key: Write['key'], row: object) =>
    store.write([{ act: 'put', key, row: { ...row }, expects: 'absent' }]);
  const text = JSON.stringify(DOCUMENT);
  await put(frozenKey('B'), { billKind: 'invoice', issueDate: '2026-11-29', text });
  const state = stateAtIssue(INVOICE);
  const settlement = { version: 'v', revision: 0, timeZone: 'Europe/Paris', state };
  await put(settlementKey('B'), { ...settlement, ...settlementOf(INVOICE, state) });
  let nowMs = NOW_MS;
  const wait = async (ms: number): Promise<void> => {
    nowMs += ms;
  };
  const surroundings = { store, nowMs: () => nowMs, wait, deadlineMs: DEADLINE_MS };
  const due = async () => (await store.get(settlementKey('B')))?.due;
  return { store, surroundings, due, nowMs: surroundings.nowMs };
}

const PAYMENT: WantedPayment = {
  bill: 'B',
  id: 'P',
  kind: 'payment',
  amount: 500,
  date: '2026-11-29',
  method: 'card',
};

const lost = () => new UnavailableError('database');
const met = () => new ExpectationError([0]);

describe('given a payment whose answer from the database is lost', () => {
  it('that was written, it is read back and booked once', async () => {
    const { store, surroundings, due } = await givenBill(true, lost);
    expect(await takePayment(PAYMENT, BY, surroundings)).toMatchObject({ id: 'P', amount: 500 });
    expect([await due(), store.writes]).toEqual([700, 1]);
  });

  it('that was not written, it is tried again', async () => {
    const { surroundings, due } = await givenBill(false, lost, lost);
    expect(await takePayment(PAYMENT, BY, surroundings)).toMatchObject({ id: 'P' });
    expect(await due()).toBe(700);
  });

  it('again and again, it is answered that the database does not answer', async () => {
    const { store, surroundings, due } = await givenBill(false, lost, lost, lost, lost);
    await expect(takePayment(PAYMENT, BY, surroundings)).rejects.toMatchObject({ status: 503 });
    expect([await due(), store.writes]).toEqual([1_200, 3]);
  });

  it('a reversal is read back too', async () => {
    const { store, surroundings, due } = await givenBill(true, lost, lost);
    await takePayment(PAYMENT, BY, surroundings);
    const wanted = { bill: 'B', payment: 'P', reason: 'Erreur' };
    expect(await takeBack(wanted, BY, surroundings)).toMatchObject({ reversal: { reason: 'Erreur' } });
    expect([await due(), store.writes]).toEqual([1_200, 2]);
  });
});

describe('given others who are first', () => {
  it('many times, it is tried anew', async () => {
    const { surroundings, due } = await givenBill(false, ...Array.from({ length: 12 }, () => met));
    await takePayment(PAYMENT, BY, surroundings);
    expect(await due()).toBe(700);
  });

  it('each time until the deadline, it is answered before it', async () => {
    const { surroundings, due, nowMs } = await givenBill(false, ...Array.from({ length: 10_000 }, () => met));
    await expect(takePayment(PAYMENT, BY, surroundings)).rejects.toMatchObject({ status: 503 });
    expect(nowMs()).toBeLessThanOrEqual(DEADLINE_MS);
    expect(await due()).toBe(1_200);
  });
});
