import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { answerOf, isCodeOf, isToBeAskedAgain } from './api-event.ts';
import type { FunctionHost } from './function-host.ts';

const ANSWERED_WITHIN_MS = 180_000;
/** Less than any bill leaves when a part of it is credited. */
const PAID_EUROS = 1;
/** Before any bill, in advance. */
const PAID_ON = '2026-01-01';

interface Hosts {
  createCreditNote: FunctionHost;
  createPayment: FunctionHost;
}

/** A draft as its maker was answered. */
export interface Draft {
  id: string;
  etag: string;
}

/** Two credit notes of a bill. */
export interface Pair {
  bill: string;
  notes: string[];
  /** Whether each is of all that remains, so that one can become final, or each of a part. */
  areRivals: boolean;
}

/** What becomes of some bills once they are final: two credit notes at once, and a payment. */
export class Corrections {
  readonly pairs: Pair[] = [];
  /** Those that were acknowledged. */
  readonly payments: { bill: string; id: string }[] = [];
  readonly #hosts: Hosts;
  readonly #bills: ReadonlySet<string>;

  /** `bills`: those that are corrected, each of one line of three pieces. */
  constructor(hosts: Hosts, bills: ReadonlySet<string>) {
    this.#hosts = hosts;
    this.#bills = bills;
  }

  /** Drafts of two credit notes; none for most bills. What no answer was had of stays a draft that nobody asks for. */
  async draftNotes(bill: string): Promise<Draft[]> {
    if (!this.#bills.has(bill)) return [];
    const areRivals = this.pairs.length % 2 === 0;
    const pair: Pair = { bill, notes: [], areRivals };
    this.pairs.push(pair);
    const lines = areRivals ? undefined : [{ line: 1, quantity: 1 }];
    const drafts = [await this.#draft(bill, lines), await this.#draft(bill, lines)];
    pair.notes.push(...drafts.map(({ id }) => id));
    return drafts;
  }

  /** Asks once: where no answer comes it may be booked or not. */
  async pay(bill: string): Promise<void> {
    const call = { method: 'POST', resource: '/bills/{id}/payments', parameters: { id: bill } } as const;
    const body = { amount: PAID_EUROS, date: PAID_ON, method: 'transfer' };
    const answer = await answerOf(this.#hosts.createPayment.invoke, { ...call, body });
    if (isToBeAskedAgain(answer) || isCodeOf(answer, 'payment-exceeds')) return;
    assert.equal(answer.status, 201, `a payment of bills/${bill}: ${JSON.stringify(answer.body)}`);
    this.payments.push({ bill, id: (answer.body as { id: string }).id });
  }

  async #draft(bill: string, lines: object[] | undefined): Promise<Draft> {
    const call = { method: 'POST', resource: '/bills/{id}/credit-notes', parameters: { id: bill } } as const;
    const body = { reason: 'Retour', restock: true, ...(lines && { lines }) };
    const { status, headers, ...answer } = await eventually(
      () => answerOf(this.#hosts.createCreditNote.invoke, { ...call, body }),
      (one) => !isToBeAskedAgain(one),
      ANSWERED_WITHIN_MS,
    );
    assert.equal(status, 201, `a credit note of bills/${bill}: ${JSON.stringify(answer.body)}`);
    return { id: (answer.body as { id: string }).id, etag: `${headers.etag}` };
  }
}
