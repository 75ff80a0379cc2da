import type { DocumentForm } from '../../../functions/documents/contract.ts';
import * as when from '../../steps/when.ts';
import { CUSTOMERS, type CustomerName } from './customers.ts';
import { documentsOf } from './documents.ts';
import type { Kind } from './kind.ts';
import { SELLERS, type SellerName } from './sellers.ts';

/** A final bill as the API answers it, and its documents. */
export interface Issued {
  kind: Kind;
  // biome-ignore lint/suspicious/noExplicitAny: what is held against it says what it looks like
  bill: any;
  documents: Record<DocumentForm, Uint8Array>;
}

/** Asks the API. @throws {Error} with what it answers where that is no success */
async function asked(method: string, path: string, body?: object) {
  const answer = await when.request(method, path, body && { body });
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Makes bills final, and gets their documents, by the API alone. */
export class Issuing {
  readonly #customers = new Map<CustomerName, Promise<string>>();
  #seller: SellerName | undefined;

  /** Bills of one seller after the other are issued faster than in turns. */
  async issue(kind: Kind): Promise<Issued> {
    if (this.#seller !== kind.seller) await asked('PUT', '/seller', SELLERS[kind.seller]);
    this.#seller = kind.seller;
    const customerID = await this.#customer(kind.customer);
    const invoice = await final(await asked('POST', '/bills', { customerID, ...kind.bill }), payment(kind));
    const bill = kind.credit
      ? await final(
          await asked('POST', `/bills/${invoice.id}/credit-notes`, { reason: 'Retour', ...kind.credit }),
        )
      : invoice;
    return { kind, bill, documents: await documentsOf(bill.id) };
  }

  #customer(name: CustomerName): Promise<string> {
    const known = this.#customers.get(name);
    if (known) return known;
    const made = asked('POST', '/customers', CUSTOMERS[name]).then(({ id }) => id as string);
    this.#customers.set(name, made);
    return made;
  }
}

const final = ({ id }: { id: string }, body: object = {}) => asked('POST', `/bills/${id}/finalize`, body);

/** Of today where the seller is: the bill is issued on that day, or just after midnight. */
function payment({ paidBy }: Kind): object {
  const date = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  return paidBy ? { payment: { date, method: paidBy } } : {};
}
