import { MemoryRowStore } from '../memory-row-store.ts';
import type { Attributes, Key, Write } from '../row-store.ts';
import { billResource, draftKey, SELLER_KEY } from '../rows.ts';

/** A document that became final. */
export interface Commit {
  /** Position among all writes. */
  order: number;
  atMs: number;
  /** The try that it was made by. */
  tryId: unknown;
  /** When its queue row was written; undefined where its own request committed it without one. */
  queuedAtMs: number | undefined;
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
  readonly #nowMs: () => number;
  #order = 0;

  constructor(nowMs: () => number) {
    super();
    this.#nowMs = nowMs;
  }

  /** How many writes there were. */
  get order(): number {
    return this.#order;
  }

  override async write(writes: readonly Write[]): Promise<void> {
    const before = await this.getAll(writes.map(({ key }) => draftKey(key.id)));
    await super.write(writes);
    this.#order++;
    for (const write of writes) if (isPayment(write)) this.#paid(write.key.id.slice('bills/'.length));
    if (!writes.some(({ key }) => isFrozen(key))) this.#draftsChanged(writes, before);
    const keys = writes.filter(({ act }) => act === 'put').map(({ key }) => key);
    for (const { id } of keys.filter(isFrozen)) {
      const draft = before[writes.findIndex(({ key }) => key.id === id)];
      await this.#committed(id, writes, draft);
    }
  }

  #draftsChanged(writes: readonly Write[], before: readonly (Attributes | undefined)[]): void {
    for (const [index, { key }] of writes.entries())
      if (key.table === 'drafts' && before[index]) this.changed.add(key.id);
  }

  #paid(bill: string): void {
    this.payments.set(bill, (this.payments.get(bill) ?? 0) + 1);
  }

  async #committed(bill: string, writes: readonly Write[], draft: Attributes | undefined): Promise<void> {
    const seller = await this.get(SELLER_KEY);
    const tryId = tryOf(bill, writes);
    const removed = writes.find(({ act, key }) => act === 'remove' && key.sort?.endsWith(`#${tryId}`));
    this.commits.set(bill, {
      order: this.#order,
      atMs: this.#nowMs(),
      tryId,
      queuedAtMs: removed && Number.parseInt(`${removed.key.sort}`, 10),
      sellerVersion: seller?.version,
      draft,
    });
  }
}

const isPayment = (write: Write): boolean =>
  write.act === 'put' && write.key.table === 'audit' && write.row.act === 'pay';

const isFrozen = ({ table, id }: Key): boolean => table === 'frozen' && !id.startsWith('number#');

/** Of the audit row, which each document has. */
const tryOf = (bill: string, writes: readonly Write[]): unknown =>
  writes.flatMap((write) =>
    write.act === 'put' && write.key.id === billResource(bill) && write.row.act === 'finalize'
      ? [write.row.tryId]
      : [],
  )[0];
