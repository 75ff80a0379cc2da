import { ApiError } from '@facturation/platform/errors';
import { type Bill, toRow } from '../../functions/billing/bills/bill.ts';
import { creditNoteOf } from '../../functions/billing/credit-notes/credit-note.ts';
import { issueDocument } from '../../functions/billing/documents/issue-document.ts';
import { finalInvoiceOf, readDocument } from '../../functions/billing/documents/read-document.ts';
import { prepareBill } from '../../functions/billing/final-bills/prepare.ts';
import { commitQueue, type Surroundings } from '../../functions/billing/finalizing/commit-queue.ts';
import type { Finalized } from '../../functions/billing/finalizing/finalization.ts';
import { finalize } from '../../functions/billing/finalizing/finalize.ts';
import { ExpectationError, type RowStore } from '../../functions/billing/finalizing/row-store.ts';
import {
  draftKey,
  frozenKey,
  SELLER_KEY,
  seriesKey,
  settlementKey,
} from '../../functions/billing/finalizing/rows.ts';
import { readSeries } from '../../functions/billing/finalizing/series-rows.ts';
import { RecordedRows } from '../../functions/billing/finalizing/simulation/recorded-rows.ts';
import type { Scheduler } from '../../functions/billing/finalizing/simulation/scheduler.ts';
import {
  type Faults,
  LostAnswerError,
  NO_FAULTS,
  UnreliableNetwork,
} from '../../functions/billing/finalizing/simulation/unreliable-network.ts';
import { UnreliableRowStore } from '../../functions/billing/finalizing/simulation/unreliable-row-store.ts';
import type { PaymentRecord } from '../../functions/billing/payments/payment.ts';
import { takeBack } from '../../functions/billing/payments/take-back.ts';
import { takePayment } from '../../functions/billing/payments/take-payment.ts';
import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { MemoryStock } from '../../functions/billing/stock/memory-stock.ts';
import { remainingLines } from '../../functions/billing/vat/credit-line.ts';
import type { InvoiceState } from '../../functions/billing/vat/invoice-state.ts';
import { dayOf } from '../../functions/billing/vat/overdue.ts';
import { PARSED_SELLER as SELLER } from '../support/parsed-seller.ts';
import { directory } from './parties.ts';

const REQUEST_TIME_MS = 5_000;
const BESIDE = [SELLER_KEY, seriesKey(KNOWN_SERIES.invoice.id)];
/** No product is in stock. */
const NO_STOCK = new MemoryStock([], () => 0);

/** What those who work on bills at the same moment do, by the code of the routes; each on a process of its own, by a clock of its own. */
export class Trade {
  readonly rows: RecordedRows;
  readonly alarms: string[] = [];
  /** What was answered, by the id of the bill. */
  readonly finals: { bill: string; finalized: Finalized }[] = [];
  readonly payments: { bill: string; payment: PaymentRecord }[] = [];
  readonly #scheduler: Scheduler;
  readonly #faults: Faults;
  #ids = 0;

  constructor(scheduler: Scheduler, faults: Faults) {
    this.#scheduler = scheduler;
    this.rows = new RecordedRows(() => scheduler.nowMs);
    this.#faults = faults;
  }

  async begin(invoices: readonly Bill[]): Promise<void> {
    const seller = { ...SELLER, version: 'seller-0' };
    await this.rows.write([{ act: 'put', key: SELLER_KEY, row: seller, expects: 'absent' }]);
    for (const invoice of invoices) await keep(invoice, 'v0', this.rows);
  }

  finalize(bill: string, afterMs: number): void {
    this.#process((surroundings) => this.#finalize(bill, surroundings), afterMs);
  }

  /** Makes a credit note of a part of what is left, or of all of it, and makes that final. */
  credit(bill: string, afterMs: number): void {
    this.#process(async (surroundings) => {
      const { store, newId, nowMs } = surroundings;
      const [frozen, settlement] = await Promise.all([
        store.get(frozenKey(bill)),
        store.get(settlementKey(bill)),
      ]);
      if (!frozen || !settlement) return;
      const document = readDocument(`${frozen.text}`);
      const left = remainingLines(finalInvoiceOf(document), settlement.state as InvoiceState);
      if (left.length === 0) return;
      const lines = this.#scheduler.chance(0.3) ? undefined : this.#partOf(left);
      const seen = { newId: `note-${newId()}`, time: nowMs() };
      const note = creditNoteOf({ document, settlement }, { reason: 'Retour', lines }, seen);
      await keep(note, newId(), store);
      await this.#finalize(note.id, surroundings);
    }, afterMs);
  }

  /** Pays a part of what is due, or refunds a part of what is owed; some of it is taken back again. */
  pay(bill: string, afterMs: number): void {
    this.#process(async (surroundings) => {
      const { store, newId, nowMs } = surroundings;
      const due = Number((await store.get(settlementKey(bill)))?.due ?? 0);
      if (due === 0) return;
      const [patience, by] = [{ ...surroundings, deadlineMs: nowMs() + REQUEST_TIME_MS }, actor(bill)];
      const amount = 1 + this.#scheduler.below(Math.abs(due));
      const date = dayOf(nowMs(), SELLER.timeZone);
      const kind = due > 0 ? 'payment' : 'refund';
      const wanted = { id: newId(), bill, kind, amount, date, method: 'transfer' } as const;
      this.payments.push({ bill, payment: await takePayment(wanted, by, patience) });
      if (this.#scheduler.chance(0.2))
        await takeBack({ bill, payment: wanted.id, reason: 'Rejet' }, by, patience);
    }, afterMs);
  }

  /** What a sweep does, until nothing is queued any more. */
  async settle(): Promise<void> {
    const surroundings = this.#surroundings('sweep', NO_FAULTS);
    this.#scheduler.start(async () => {
      for (let minute = 0; minute < 7; minute++) {
        for (const { id } of await readSeries(this.rows)) await commitQueue(id, surroundings);
        await this.#scheduler.turn('sweep', 60_000);
      }
    });
    await this.#scheduler.run(50_000);
  }

  async #finalize(bill: string, surroundings: Surroundings): Promise<void> {
    const { store, nowMs } = surroundings;
    const prepare = prepareBill({ store, directory, nowMs });
    const wanted = { bill, ...actor(bill) };
    const deadlineMs = nowMs() + REQUEST_TIME_MS;
    const around = { ...surroundings, stock: NO_STOCK, prepare, beside: BESIDE, deadlineMs };
    const answers = await finalize([wanted], around);
    this.finals.push({ bill, finalized: answers.get(bill) as Finalized });
  }

  /** Some of the lines, each by a part of its quantity. */
  #partOf(left: ReturnType<typeof remainingLines>) {
    const some = left.filter((_, index) => index === 0 || this.#scheduler.chance(0.5));
    return some.map(({ line, ...asked }) => {
      const whole = 'quantity' in asked ? asked.quantity : 1;
      return { line: line + 1, quantity: 1 + this.#scheduler.below(whole) };
    });
  }

  #process(work: (surroundings: Surroundings) => Promise<void>, afterMs: number): void {
    const name = `process-${this.#ids++}`;
    const surroundings = this.#surroundings(name, this.#faults);
    this.#scheduler.start(async () => {
      await this.#scheduler.turn(name, afterMs);
      await work(surroundings).catch(ignoreRefusal);
    });
  }

  #surroundings(name: string, faults: Faults): Surroundings {
    const scheduler = this.#scheduler;
    const skewMs = scheduler.below(2_000) - 1_000;
    const store: RowStore = new UnreliableRowStore(this.rows, new UnreliableNetwork(scheduler, name, faults));
    return {
      store,
      nowMs: () => scheduler.nowMs + skewMs,
      wait: () => scheduler.turn(name, scheduler.below(50)),
      newId: () => `id-${this.#ids++}`,
      holder: name,
      issue: issueDocument,
      partitions: 4,
      alarm: (kind, detail) => this.alarms.push(`${kind} ${detail}`),
    };
  }
}

const actor = (correlationId: string) => ({ principal: 'somebody', correlationId, time: '' });

const keep = (bill: Bill, version: string, store: RowStore): Promise<void> =>
  store.write([
    {
      act: 'put',
      key: draftKey(bill.id),
      row: { ...toRow(bill), kind: 'bills', version },
      expects: 'absent',
    },
  ]);

/** What people are told when others were first, or a network failed. */
function ignoreRefusal(error: unknown): void {
  const isExpected =
    error instanceof ExpectationError || error instanceof LostAnswerError || error instanceof ApiError;
  if (!isExpected) throw error;
}
