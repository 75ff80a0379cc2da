import {
  type Attributes,
  type Expectation,
  ExpectationError,
  isHeld,
  type Key,
  type Lease,
  type Part,
  type RowStore,
  type TableName,
  UnwritableError,
  type Write,
} from './row-store.ts';

/** DynamoDB's limit of one row. */
const MAX_BYTES = 400 * 1_024;

/** Rows in memory, for tests of what is built on them. */
export class MemoryRowStore implements RowStore {
  readonly #rows = new Map<string, Attributes>();

  async get(key: Key): Promise<Attributes | undefined> {
    return this.#rows.get(nameOf(key));
  }

  async getAll(keys: readonly Key[]): Promise<(Attributes | undefined)[]> {
    return keys.map((key) => this.#rows.get(nameOf(key)));
  }

  async list(
    table: TableName,
    id: string,
    limit: number,
    { prefix, after = '' }: Part = { prefix: '' },
  ): Promise<(Attributes & { sort: string })[]> {
    return this.all(table)
      .filter(({ key }) => key.id === id && key.sort?.startsWith(prefix) && key.sort > after)
      .sort((one, other) => (`${one.key.sort}` < `${other.key.sort}` ? -1 : 1))
      .slice(0, limit)
      .map(({ key, row }) => ({ ...row, sort: `${key.sort}` }));
  }

  async write(writes: readonly Write[]): Promise<void> {
    if (writes.some((write) => 'row' in write && JSON.stringify(write.row).length > MAX_BYTES))
      throw new UnwritableError('A row is too large.');
    const failed = writes.flatMap((write, index) =>
      write.act === 'add' || meets(this.#rows.get(nameOf(write.key)), write.expects) ? [] : [index],
    );
    if (failed.length > 0) throw new ExpectationError(failed);
    for (const write of writes) this.#apply(write);
  }

  async lease(key: Key, { untilMs, nowMs, holder }: Lease): Promise<Attributes | undefined> {
    const row = this.#rows.get(nameOf(key));
    if (!row || (row.leaseHolder !== holder && isHeld(Number(row.leasedUntilMs ?? 0), nowMs)))
      return undefined;
    const leased = { ...row, leasedUntilMs: untilMs, leaseHolder: holder };
    this.#rows.set(nameOf(key), leased);
    return leased;
  }

  /** Every row of a table. */
  all(table: TableName): { key: Key; row: Attributes }[] {
    return [...this.#rows]
      .map(([name, row]) => ({ key: JSON.parse(name) as [TableName, string, string | null], row }))
      .filter(({ key }) => key[0] === table)
      .map(({ key: [, id, sort], row }) => ({ key: { table, id, ...(sort !== null && { sort }) }, row }));
  }

  #apply(write: Write): void {
    const name = nameOf(write.key);
    if (write.act === 'put') this.#rows.set(name, write.row);
    if (write.act === 'change') this.#rows.set(name, { ...this.#rows.get(name), ...write.row });
    if (write.act === 'remove') this.#rows.delete(name);
    if (write.act === 'add') this.#rows.set(name, added(this.#rows.get(name), write.amounts));
  }
}

const nameOf = ({ table, id, sort }: Key): string => JSON.stringify([table, id, sort ?? null]);

const added = (row: Attributes = {}, amounts: Readonly<Record<string, number>>): Attributes => ({
  ...row,
  ...Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, Number(row[name] ?? 0) + amount]),
  ),
});

function meets(row: Attributes | undefined, expects: Expectation): boolean {
  if (expects === 'absent') return row === undefined;
  return row !== undefined && Object.entries(expects).every(([name, value]) => row[name] === value);
}
