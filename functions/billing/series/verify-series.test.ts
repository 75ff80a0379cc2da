import { seededRandom } from '@facturation/platform/random';
import type { Finalizing } from '../finalizing/finalization.ts';
import { finalize } from '../finalizing/finalize.ts';
import { MemoryRowStore } from '../finalizing/memory-row-store.ts';
import type { Attributes, Key } from '../finalizing/row-store.ts';
import { closedYearKey, draftKey, frozenKey, numberKey, SELLER_KEY, seriesKey } from '../finalizing/rows.ts';
import { issuePlain, preparePlain } from '../finalizing/simulation/plain-documents.ts';
import { hashOf } from '../numbering/chain.ts';
import { MemoryStock } from '../stock/memory-stock.ts';
import { type Verification, verifySeries } from './verify-series.ts';
import type { SeriesFault } from './walk.ts';

const START_MS = Date.UTC(2026, 11, 31, 22, 59, 59);

/** Sixty bills, the first of them of 2026 and the others of 2027. */
async function givenBills(): Promise<MemoryRowStore> {
  const store = new MemoryRowStore();
  await store.write([{ act: 'put', key: SELLER_KEY, row: { version: 's' }, expects: 'absent' }]);
  let nowMs = START_MS;
  let ids = 0;
  const surroundings: Finalizing = {
    store,
    stock: new MemoryStock([], () => nowMs),
    nowMs: () => nowMs,
    wait: async (ms) => {
      nowMs += ms;
    },
    newId: () => `id-${ids++}`,
    issue: issuePlain,
    partitions: 4,
    alarm: () => undefined,
    prepare: preparePlain(store),
    holder: 'helper',
    beside: [],
    deadlineMs: START_MS + 100_000,
  };
  for (let index = 0; index < 60; index++) {
    const bill = `bill-${index}`;
    await store.write([
      {
        act: 'put',
        key: draftKey(bill),
        row: { kind: 'invoice', gross: 1, version: 'v' },
        expects: 'absent',
      },
    ]);
    await finalize([{ bill, principal: 'somebody', correlationId: 'c' }], surroundings);
    nowMs += 1_000;
  }
  return store;
}

const attributesOf = ({ kind }: Record<string, unknown>) => ({
  frozen: kind === undefined ? {} : { kind },
  listed: {},
});

const verify = async (store: MemoryRowStore): Promise<SeriesFault[]> =>
  (await verifySeries(store, 'FA', { attributesOf })).faults;

/** Writes over a row as nobody may. */
async function overwrite(
  store: MemoryRowStore,
  key: Key,
  change: (row: Attributes) => Attributes | undefined,
) {
  const row = (await store.get(key)) ?? {};
  const after = change(row);
  await store.write([
    after ? { act: 'put', key, row: after, expects: {} } : { act: 'remove', key, expects: {} },
  ]);
}

describe('given a series of documents', () => {
  it('one that is as it was written has no fault', async () => {
    const store = await givenBills();
    expect((await store.get(seriesKey('FA')))?.total).toBe(60);
    expect(await verify(store)).toEqual([]);
  });

  it('a byte that was changed in any text is named', async () => {
    const seed = `${Date.now()}`;
    const random = seededRandom(seed);
    const store = await givenBills();
    const bill = `bill-${Math.floor(random() * 60)}`;
    await overwrite(store, frozenKey(bill), (row) => {
      const text = `${row.text}`;
      const at = Math.floor(random() * text.length);
      const other = text[at] === '5' ? '6' : '5';
      return { ...row, text: text.slice(0, at) + other + text.slice(at + 1) };
    });
    const named = (await verify(store)).map((fault) => fault.bill);
    expect({ seed, first: named[0] }).toEqual({ seed, first: bill });
  });

  it('a text that was changed with its hash breaks the chain at the next', async () => {
    const store = await givenBills();
    const before = await store.get(frozenKey('bill-6'));
    await overwrite(store, frozenKey('bill-7'), (row) => {
      const text = `${row.text}`.replace('"gross":"1"', '"gross":"2"');
      return { ...row, text, hash: hashOf(`${before?.hash}`, text) };
    });
    expect((await verify(store)).map(({ bill }) => bill)).toEqual(['bill-8']);
  });

  it('the last one changed with its hash is not the one that its series names', async () => {
    const store = await givenBills();
    await overwrite(store, frozenKey('bill-59'), (row) => {
      const text = `${row.text}`.replace('"gross":"1"', '"gross":"2"');
      return { ...row, text, hash: hashOf('', text) };
    });
    expect((await verify(store)).map(({ at }) => at)).toEqual(['FA-2027-00059', 'FA 2027']);
  });

  it('a document or a number that was removed is named', async () => {
    const store = await givenBills();
    await overwrite(store, frozenKey('bill-3'), () => undefined);
    await overwrite(store, numberKey('FA-2027-00030'), () => undefined);
    const faults = await verify(store);
    expect(faults).toContainEqual({ at: 'FA-2027-00003', bill: 'bill-3', fault: 'Its document is missing.' });
    expect(faults).toContainEqual({ at: 'FA-2027-00030', fault: 'The number is missing.' });
  });

  it('a text that says nothing any more is named, and those behind it are read', async () => {
    const store = await givenBills();
    await overwrite(store, frozenKey('bill-2'), (row) => ({ ...row, text: 'null' }));
    await overwrite(store, frozenKey('bill-4'), (row) => ({ ...row, text: '{' }));
    const named = (await verify(store)).filter(({ fault }) => fault === 'Its text is no document.');
    expect(named.map(({ bill }) => bill)).toEqual(['bill-2', 'bill-4']);
  });

  it('an attribute that is not what the text says is named', async () => {
    const store = await givenBills();
    await overwrite(store, frozenKey('bill-2'), (row) => ({ ...row, issueDate: '2027-01-02' }));
    expect(await verify(store)).toContainEqual({
      at: 'FA-2027-00002',
      bill: 'bill-2',
      fault: 'Its attribute issueDate is not what its text says.',
    });
  });

  it('read in parts, its faults are those of the whole', async () => {
    const store = await givenBills();
    await overwrite(store, frozenKey('bill-50'), () => undefined);
    await overwrite(store, frozenKey('bill-51'), (row) => ({ ...row, hash: 'another' }));
    await overwrite(store, frozenKey('bill-59'), (row) => ({ ...row, issueDate: '2020-01-01' }));
    const whole = await verifySeries(store, 'FA', { attributesOf });
    const faults: SeriesFault[] = [];
    const ends: number[] = [];
    for (let part: Verification | undefined; !part?.isWhole; ) {
      const from = part && { from: part.reached };
      part = await verifySeries(store, 'FA', { attributesOf, ...from, isEnough: () => true });
      faults.push(...part.faults);
      ends.push(part.reached.read);
    }
    expect(faults).toEqual(whole.faults);
    expect(faults.length).toBeGreaterThan(3);
    // The first year has one number; the parts of the second have 50 at most.
    expect(ends).toEqual([1, 51, 60]);
  });

  it('a closed year whose row counts more numbers than it has is named', async () => {
    const store = await givenBills();
    await overwrite(store, closedYearKey('FA', '2026'), (row) => ({ ...row, last: 2, total: 2 }));
    expect((await verify(store)).map(({ at }) => at)).toContain('FA-2026-00002');
  });

  it('a series whose row has lost its year is named', async () => {
    const store = await givenBills();
    await overwrite(store, seriesKey('FA'), (row) => ({ ...row, year: '' }));
    expect(await verify(store)).toContainEqual({
      at: 'FA',
      fault: 'It counts 60 numbers, and its years 0.',
    });
  });

  it('two numbers that name one document are named', async () => {
    const store = await givenBills();
    await overwrite(store, numberKey('FA-2027-00010'), () => ({ bill: 'bill-9' }));
    expect((await verify(store)).map(({ at }) => at)).toContain('FA-2027-00010');
  });
});
