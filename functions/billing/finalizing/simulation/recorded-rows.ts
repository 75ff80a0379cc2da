import { MemoryRowStore } from '../memory-row-store.ts';
import type { Attributes, Key, Write } from '../row-store.ts';
import { draftKey, SELLER_KEY } from '../rows.ts';

/** A document that became final. */
export interface Commit {
  /** Position among all writes. */
  order: number;
  atMs: number;
  /** The queue row it was made of: when it was written, and its try. */
  sort: string;
  /** Version of the seller at that moment. */
  sellerVersion: unknown;
  /** The draft that it was until then. */
  draft: Attributes | undefined;
}

/** Rows that keep a history of what matters about finalising: which no process can see. */
export class RecordedRows extends MemoryRowStore {
  readonly commits = new Map<string, Commit>();
  /** Of each bill, how often a part of it was paid. */
  readonly payments = new Map<string, number>();
  /** Drafts that somebody changed or removed, or whose fence was raised. */
  readonly changed = new Set<string>();
  /** Of each try that was taken out, the position of that among all writes. */
  readonly takenOut = new Map<string, number>();
  readonly #nowMs: () => number;
  #order = 0;

  constructor(nowMs: () => number) {
    super();
    this.#nowMs = nowMs;
  }

  override async write(writes: readonly Write[]): Promise<void> {
    const before = await this.getAll(writes.map(({ key }) => draftKey(key.id)));
    await super.write(writes);
    this.#order++;
    for (const write of writes) if (isPayment(write)) this.#paid(write.key.id.slice('bills/'.length));
    if (!writes.some(({ key }) => isFrozen(key))) this.#draftsChanged(writes, before);
    const keys = writes.filter(({ act }) => act === 'put').map(({ key }) => key);
    const outcome = keys.find(({ id }) => id.startsWith('outcome#'));
    if (outcome) this.takenOut.set(outcome.id.slice('outcome#'.length), this.#order);
    const removed = writes.filter(({ act }) => act === 'remove').map(({ key }) => `${key.sort}`);
    for (const [index, { id }] of keys.filter(isFrozen).entries()) {
      const draft = before[writes.findIndex(({ key }) => key.id === id)];
      await this.#committed(id, removed[index] ?? '', draft);
    }
  }

  #draftsChanged(writes: readonly Write[], before: readonly (Attributes | undefined)[]): void {
    for (const [index, { key }] of writes.entries())
      if (key.table === 'drafts' && before[index]) this.changed.add(key.id);
  }

  #paid(bill: string): void {
    this.payments.set(bill, (this.payments.get(bill) ?? 0) + 1);
  }

  async #committed(bill: string, sort: string, draft: Attributes | undefined): Promise<void> {
    const seller = await this.get(SELLER_KEY);
    this.commits.set(bill, {
      order: this.#order,
      atMs: this.#nowMs(),
      sort,
      sellerVersion: seller?.version,
      draft,
    });
  }
}

const isPayment = (write: Write): boolean =>
  write.act === 'put' && write.key.table === 'audit' && write.row.act === 'pay';

const isFrozen = ({ table, id }: Key): boolean => table === 'frozen' && !id.startsWith('number#');
