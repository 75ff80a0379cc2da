import { randomUUID } from 'node:crypto';
import type { ApiClient, Schemas } from '@facturation/api-client';
import { DEMO_CUSTOMERS } from '../demo-customers.ts';
import { contentOf, RefusedError } from './answers.ts';
import { simulatedDraft } from './simulated-draft.ts';

export interface FinalBill {
  id: string;
  number: string;
  customerID: string;
}

/** A bill that was asked for. */
interface Begun {
  /** Under which its draft is made once, however often it is asked for. */
  key: string;
  draft: ReturnType<typeof simulatedDraft>;
}

/**
 * Bills the demo customers in turn, as any client of the API would. A demo customer whom an earlier version has loaded with
 * nothing but a name and an e-mail is completed; nothing else of customers is changed, and nothing of the seller.
 */
export class BillSimulator {
  readonly #api: ApiClient;
  readonly #random: () => number;
  #turns = 0;
  #begun: Begun | undefined;

  constructor(api: ApiClient, random: () => number = Math.random) {
    this.#api = api;
    this.#random = random;
  }

  /**
   * Makes a draft and makes it final. What was not answered is asked for again at the next call; a draft that cannot become
   * final is deleted: neither leaves drafts behind.
   * @throws {RefusedError} when it cannot become final @throws {Error} when it could not now
   */
  async bill(): Promise<FinalBill> {
    this.#begun ??= await this.#begin();
    const { key, draft: body } = this.#begun;
    try {
      const header = { 'Idempotency-Key': key };
      const { id } = contentOf(await this.#api.POST('/bills', { params: { header }, body }));
      return await this.#finalized(id);
    } catch (error) {
      if (error instanceof RefusedError) this.#begun = undefined;
      throw error;
    }
  }

  async #finalized(id: string): Promise<FinalBill> {
    const path = { id };
    try {
      const bill = contentOf(await this.#api.POST('/bills/{id}/finalize', { params: { path }, body: {} }));
      this.#begun = undefined;
      return { id, number: bill.number ?? '', customerID: bill.customerID };
    } catch (error) {
      const header = { 'If-Match': '*' };
      if (error instanceof RefusedError) await this.#api.DELETE('/bills/{id}', { params: { path, header } });
      throw error;
    }
  }

  async #begin(): Promise<Begun> {
    const customerID = await this.#nextCustomer();
    const id = ['1', '2', '3'];
    const { _embedded } = contentOf(await this.#api.GET('/products', { params: { query: { id } } }));
    return { key: randomUUID(), draft: simulatedDraft(customerID, _embedded.products, this.#random) };
  }

  /** The next of the demo customers who still exist. */
  async #nextCustomer(): Promise<string> {
    for (let asked = 0; asked < DEMO_CUSTOMERS.length; asked++) {
      const demo = DEMO_CUSTOMERS[this.#turns++ % DEMO_CUSTOMERS.length];
      if (demo && (await this.#exists(demo))) return demo.id;
    }
    throw new RefusedError('The demo customers, who were to be billed, do not exist any more.');
  }

  async #exists({ id, name, email, ...needed }: (typeof DEMO_CUSTOMERS)[number]): Promise<boolean> {
    const path = { id };
    const answer = await this.#api.GET('/customers/{id}', { params: { path } });
    if (answer.response.status === 404) return false;
    const { id: _, ...known } = contentOf(answer);
    if (known.name !== name || known.email !== email || Object.keys(known).length > 2) return true;
    const header = { 'If-Match': answer.response.headers.get('etag') ?? '*' };
    const body = needed as Schemas['CustomerChange'];
    contentOf(await this.#api.PATCH('/customers/{id}', { params: { path, header }, body }));
    return true;
  }
}
