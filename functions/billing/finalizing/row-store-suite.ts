import {
  type Expectation,
  ExpectationError,
  type Key,
  type RowStore,
  UnwritableError,
  type Write,
} from './row-store.ts';

const key = (id: string): Key => ({ table: 'drafts', id });
const put = (id: string, row: object, expects: 'absent' | object = 'absent'): Write => ({
  act: 'put',
  key: key(id),
  row: { ...row },
  expects: expects as Expectation,
});

async function failedOf(write: Promise<unknown>): Promise<readonly number[]> {
  const error = await write.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExpectationError)) throw error ?? new Error('It was written.');
  return error.failed;
}

/** What every store of rows promises. `newId` gives ids that no row has yet. */
export function rowStoreSuite(openStore: () => RowStore, newId: () => string): void {
  readsAndWrites(openStore, newId);
  expectations(openStore, newId);
  additions(openStore, newId);
  lists(openStore, newId);
  leases(openStore, newId);
  manyAndLarge(openStore, newId);
}

function readsAndWrites(openStore: () => RowStore, newId: () => string): void {
  it('a row is read as it was written, and a row that is not there is undefined', async () => {
    const [store, one, other] = [openStore(), newId(), newId()];
    await store.write([put(one, { text: 'é', count: 7, isTrue: true, nested: { list: [1, 'a'] } })]);
    const row = { text: 'é', count: 7, isTrue: true, nested: { list: [1, 'a'] } };
    expect(await store.get(key(one))).toEqual(row);
    expect(await store.get(key(other))).toBeUndefined();
    expect(await store.getAll([key(other), key(one)])).toEqual([undefined, row]);
    expect(await store.getAll([])).toEqual([]);
  });

  it('all writes are written, or none, and those that were not as expected are named', async () => {
    const [store, one, other, third] = [openStore(), newId(), newId(), newId()];
    await store.write([put(one, { version: 'v1' }), put(other, { version: 'v1' })]);
    const writes: Write[] = [
      put(third, {}),
      { act: 'change', key: key(one), row: { changed: true }, expects: { version: 'v1' } },
      { act: 'remove', key: key(other), expects: { version: 'v2' } },
    ];
    expect(await failedOf(store.write(writes))).toEqual([2]);
    expect(await store.getAll([key(one), key(other), key(third)])).toEqual([
      { version: 'v1' },
      { version: 'v1' },
      undefined,
    ]);
  });
}

function expectations(openStore: () => RowStore, newId: () => string): void {
  it.each<[string, (id: string, absent: string) => Write]>([
    ['put where a row is, and none should be', (id) => put(id, {})],
    ['put over another version', (id) => put(id, {}, { version: 'v2' })],
    ['put over a row that should be there, and is not', (_, absent) => put(absent, {}, {})],
    [
      'change of a row that is not there',
      (_, absent) => ({ act: 'change', key: key(absent), row: { a: 1 }, expects: {} }),
    ],
    [
      'change of a row that should lack an attribute',
      (id) => ({ act: 'change', key: key(id), row: { a: 1 }, expects: { version: undefined } }),
    ],
    ['removal of a row that is not there', (_, absent) => ({ act: 'remove', key: key(absent), expects: {} })],
    ['check of another version', (id) => ({ act: 'check', key: key(id), expects: { version: 'v2' } })],
    ['check of a row that should not be there', (id) => ({ act: 'check', key: key(id), expects: 'absent' })],
  ])('a %s fails alone as it does among others', async (_, write) => {
    const [store, id, absent, beside] = [openStore(), newId(), newId(), newId()];
    await store.write([put(id, { version: 'v1' })]);
    expect(await failedOf(store.write([write(id, absent)]))).toEqual([0]);
    expect(await failedOf(store.write([put(beside, {}), write(id, absent)]))).toEqual([1]);
    expect(await store.getAll([key(id), key(absent), key(beside)])).toEqual([
      { version: 'v1' },
      undefined,
      undefined,
    ]);
  });

  it('a change leaves the other attributes, a put does not, a removal nothing', async () => {
    const [store, changed, replaced, removed] = [openStore(), newId(), newId(), newId()];
    for (const id of [changed, replaced, removed]) await store.write([put(id, { version: 'v1', kept: 1 })]);
    const expects = { version: 'v1', absent: undefined };
    await store.write([
      { act: 'change', key: key(changed), row: { version: 'v2' }, expects },
      put(replaced, { version: 'v2' }, expects),
      { act: 'remove', key: key(removed), expects },
    ]);
    expect(await store.getAll([key(changed), key(replaced), key(removed)])).toEqual([
      { version: 'v2', kept: 1 },
      { version: 'v2' },
      undefined,
    ]);
  });
}

function additions(openStore: () => RowStore, newId: () => string): void {
  it('what is added counts from 0, below it too, and leaves the other attributes', async () => {
    const [store, row, none] = [openStore(), newId(), newId()];
    await store.write([put(row, { text: 'kept', '2026-11-29': 5 })]);
    const add = (id: string): Write => ({
      act: 'add',
      key: key(id),
      amounts: { '2026-11-29': -7, count: 1 },
    });
    await store.write([add(row)]);
    await store.write([add(row), add(none)]);
    expect(await store.getAll([key(row), key(none)])).toEqual([
      { text: 'kept', '2026-11-29': -9, count: 2 },
      { '2026-11-29': -7, count: 1 },
    ]);
  });

  it('nothing is added where another row of the transaction is not as expected', async () => {
    const [store, sum, absent] = [openStore(), newId(), newId()];
    await store.write([{ act: 'add', key: key(sum), amounts: { count: 1 } }]);
    const writes: Write[] = [
      { act: 'add', key: key(sum), amounts: { count: 1 } },
      { act: 'check', key: key(absent), expects: {} },
    ];
    expect(await failedOf(store.write(writes))).toEqual([1]);
    expect(await store.get(key(sum))).toEqual({ count: 1 });
  });

  it('of many that add at once each counts', async () => {
    const [store, sum] = [openStore(), newId()];
    const add = (): Promise<void> =>
      store.write([{ act: 'add', key: key(sum), amounts: { count: 1 } }, put(newId(), {})]);
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await store.get(key(sum))).toEqual({ count: 8 });
  });
}

function lists(openStore: () => RowStore, newId: () => string): void {
  it('the rows of an id are listed by their sort key', async () => {
    const [store, id] = [openStore(), newId()];
    for (const sort of ['b', 'a', 'c'])
      await store.write([
        { act: 'put', key: { table: 'numbering', id, sort }, row: { of: sort }, expects: 'absent' },
      ]);
    expect(await store.list('numbering', id, 2)).toEqual([
      { sort: 'a', of: 'a' },
      { sort: 'b', of: 'b' },
    ]);
    expect(await store.list('numbering', newId(), 2)).toEqual([]);
  });

  it('a part of the rows of an id is listed, and what follows it behind its last', async () => {
    const [store, id] = [openStore(), newId()];
    for (const sort of ['a', 'note#1', 'note#2', 'note#3', 'z'])
      await store.write([{ act: 'put', key: { table: 'numbering', id, sort }, row: {}, expects: 'absent' }]);
    const prefix = 'note#';
    expect(await store.list('numbering', id, 2, { prefix })).toEqual([
      { sort: 'note#1' },
      { sort: 'note#2' },
    ]);
    const rest = await store.list('numbering', id, 2, { prefix, after: 'note#2' });
    expect(rest).toEqual([{ sort: 'note#3' }]);
  });
}

function manyAndLarge(openStore: () => RowStore, newId: () => string): void {
  it('of many writers that expect the same version one writes', async () => {
    const [store, id] = [openStore(), newId()];
    await store.write([put(id, { version: 'v0' })]);
    const writers = Array.from({ length: 20 }, (_, n) =>
      store.write([put(id, { version: `w${n}` }, { version: 'v0' }), put(newId(), {})]).then(
        () => 'written',
        (error: unknown) => (error instanceof ExpectationError ? 'refused' : error),
      ),
    );
    const ends = await Promise.all(writers);
    expect(ends.filter((end) => end === 'written')).toHaveLength(1);
    expect(ends.filter((end) => end === 'refused')).toHaveLength(19);
  });

  it('what no table takes is refused as unwritable, and nothing is written', async () => {
    const [store, one, other] = [openStore(), newId(), newId()];
    const large = { text: 'x'.repeat(450_000) };
    await expect(store.write([put(one, {}), put(other, large)])).rejects.toBeInstanceOf(UnwritableError);
    expect(await store.get(key(one))).toBeUndefined();
  });
}

function leases(openStore: () => RowStore, newId: () => string): void {
  it('a lease is taken once until it has run out, but its holder may take it again', async () => {
    const [store, id] = [openStore(), newId()];
    const take = (holder: string, nowMs: number) =>
      store.lease(key(id), { untilMs: nowMs + 60, nowMs, holder });
    expect(await take('one', 1_000)).toBeUndefined();
    await store.write([put(id, { version: 'v1' })]);
    expect(await take('one', 1_000)).toEqual({ version: 'v1', leasedUntilMs: 1_060, leaseHolder: 'one' });
    expect(await take('other', 1_059)).toBeUndefined();
    expect(await take('one', 1_030)).toMatchObject({ leasedUntilMs: 1_090 });
    expect(await take('other', 1_089)).toBeUndefined();
    expect(await take('other', 1_090)).toMatchObject({ leaseHolder: 'other' });
  });

  it('a lease that a clock far ahead has taken holds nobody up', async () => {
    const [store, id] = [openStore(), newId()];
    const take = (holder: string, nowMs: number) =>
      store.lease(key(id), { untilMs: nowMs + 500, nowMs, holder });
    await store.write([put(id, {})]);
    await take('ahead', 3_600_000);
    expect(await take('other', 1_000)).toMatchObject({ leaseHolder: 'other', leasedUntilMs: 1_500 });
    await take('ahead', 2_000);
    expect(await take('other', 1_000)).toBeUndefined();
  });
}
