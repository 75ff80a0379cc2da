import { MemoryStock } from '../../stock/memory-stock.ts';
import { commitQueue } from '../commit-queue.ts';
import type { Finalizing } from '../finalization.ts';
import { finalize } from '../finalize.ts';
import { MemoryRowStore } from '../memory-row-store.ts';
import type { Write } from '../row-store.ts';
import { draftKey, frozenKey, SELLER_KEY } from '../rows.ts';
import { issuePlain, preparePlain, SERIES } from './plain-documents.ts';

const MIDNIGHT = Date.UTC(2026, 11, 31, 23);
const BILL = 'bill';

/** Rows whose first document is written when nobody waits for it any more. */
class LateRowStore extends MemoryRowStore {
  #late: readonly Write[] | undefined;

  override async write(writes: readonly Write[]): Promise<void> {
    const isFirst = !this.#late && writes.some(({ key }) => key.table === 'frozen');
    if (!isFirst) return super.write(writes);
    this.#late = writes;
    throw new Error('no answer');
  }

  async arrive(): Promise<void> {
    await super.write(this.#late ?? []);
  }
}

/** A process with a clock of its own. */
function processAt(store: MemoryRowStore, holder: string, startMs: number): Finalizing {
  let nowMs = startMs;
  let ids = 0;
  return {
    store,
    stock: new MemoryStock([], () => nowMs),
    holder,
    nowMs: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
    },
    newId: () => `${holder}-${ids++}`,
    issue: issuePlain,
    partitions: 4,
    alarm: () => undefined,
    prepare: preparePlain(store),
    beside: [],
    deadlineMs: startMs + 5_000,
  };
}

/** A draft that is due on the last day of the year. */
async function givenDraft(store: MemoryRowStore) {
  const row = { kind: 'invoice', gross: 1, version: 'v', dueDate: '2026-12-31' };
  await store.write([{ act: 'put', key: SELLER_KEY, row: { version: 's' }, expects: 'absent' }]);
  await store.write([{ act: 'put', key: draftKey(BILL), row, expects: 'absent' }]);
}

describe('given a bill that its request wrote before midnight without having an answer', () => {
  it('a helper refuses the day after, and the request says neither yes nor no: the write may still arrive', async () => {
    const store = new LateRowStore();
    await givenDraft(store);
    const request = processAt(store, 'request', MIDNIGHT - 1_000);
    const helper = processAt(store, 'helper', MIDNIGHT + 1_000);
    const wait = async (ms: number): Promise<void> => {
      await commitQueue(SERIES.invoice, helper);
      await request.wait(ms);
    };
    const wanted = { bill: BILL, principal: 'somebody', correlationId: 'c' };
    const answers = await finalize([wanted], { ...request, wait });
    expect(answers.get(BILL)).toEqual({ status: 'pending' });
    await store.arrive();
    expect(await store.get(frozenKey(BILL))).toMatchObject({ issueDate: '2026-12-31' });
  });
});
