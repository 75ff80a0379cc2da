import type { Actor } from './audit.ts';
import type { Records } from './audited-records.ts';
import type { Versions } from './entity-tags.ts';
import { NotFoundError } from './errors.ts';
import type { Action } from './record-transaction.ts';
import { changedSince, isWanted, type Versioned } from './record-versions.ts';

interface Note {
  id: string;
  text: string;
  tags?: Record<string, number>;
}

/** A table in memory that keeps what was written with each change. */
class Notes implements Records<Note> {
  readonly rows = new Map<string, Versioned<Note>>();
  readonly written: Action[][] = [];
  /** What somebody else does between a reading and the write that follows. */
  meanwhile: (() => void) | undefined;

  async get(id: string): Promise<Versioned<Note>> {
    const found = this.rows.get(id);
    if (!found) throw new NotFoundError(`notes/${id}`);
    return found;
  }

  async create(record: Note, added: readonly Action[], version: string): Promise<Versioned<Note>> {
    return this.#write(record, added, version);
  }

  async replace(record: Note, versions: Versions, added: readonly Action[], version: string) {
    await this.#meet(record.id, versions);
    return this.#write(record, added, version);
  }

  async remove(id: string, versions: Versions, added: readonly Action[]): Promise<void> {
    await this.#meet(id, versions);
    this.rows.delete(id);
    this.written.push([...added]);
  }

  async loadDemo(records: readonly Note[], added: (record: Note, version: string) => readonly Action[]) {
    for (const record of records) this.#write(record, added(record, 'demo'), 'demo');
  }

  async #meet(id: string, versions: Versions): Promise<void> {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    meanwhile?.();
    const { version } = await this.get(id);
    if (!isWanted(version, versions)) throw changedSince(`notes/${id}`, version);
  }

  #write(record: Note, added: readonly Action[], version: string): Versioned<Note> {
    this.written.push([...added]);
    this.rows.set(record.id, { record, version });
    return { record, version };
  }
}

const WHO: Actor = { principal: 'user:abir', correlationId: 'c', time: '2026-11-30T08:00:00.000Z' };
const OTHER: Action = { Delete: { TableName: 'others', Key: { id: '1' } } };

async function givenNotes() {
  process.env.AUDIT_TABLE = 'audit';
  const { AuditedRecords } = await import('./audited-records.ts');
  const table = new Notes();
  const audited = { collection: 'notes', shownOf: (note: Note) => note };
  const as = (principal: string) => new AuditedRecords(table, audited, { ...WHO, principal });
  return { table, as, notes: as('user:abir') };
}

/** The rows that were written to the trail. */
const rowsIn = ({ written }: Notes) =>
  written.flatMap((actions) =>
    actions.flatMap(({ Put }) => (Put?.TableName === 'audit' ? [Put.Item ?? {}] : [])),
  );

describe('given a record that somebody makes, changes and removes', () => {
  it('each row has the version that it makes, and names the one that it met', async () => {
    const { table, notes, as } = await givenNotes();
    const one = await notes.create({ id: '7', text: 'a', tags: { x: 1, y: 2 } });
    const two = await notes.edit('7', '*', (note) => ({ ...note, text: 'b', tags: { x: 1 } }));
    const three = await as('key:1').put({ id: '7', text: 'c' }, [two.version]);
    await notes.remove('7', '*');
    expect(rowsIn(table)).toMatchObject([
      { id: 'notes/7', sort: one.version, act: 'create', principal: 'user:abir', correlationId: 'c' },
      { sort: two.version, act: 'change', before: one.version },
      { sort: three.version, act: 'change', before: two.version, principal: 'key:1' },
      { act: 'delete', before: three.version },
    ]);
    expect(rowsIn(table).map(({ patch }) => JSON.parse(`${patch}`))).toEqual([
      { text: 'a', tags: { x: 1, y: 2 } },
      { text: 'b', tags: { y: null } },
      { text: 'c', tags: null },
      null,
    ]);
  });

  it('no row replaces another', async () => {
    const { table, notes } = await givenNotes();
    await notes.create({ id: '7', text: 'a' });
    const [[{ Put } = {}] = []] = table.written;
    expect(Put?.ConditionExpression).toBe('attribute_not_exists(id)');
  });

  it('what is added stands before the row, so that whoever added it knows its place', async () => {
    const { table, notes } = await givenNotes();
    await notes.create({ id: '7', text: 'a' }, 'create', [OTHER]);
    await notes.put({ id: '7', text: 'b' }, '*', [OTHER]);
    await notes.remove('7', '*', [OTHER]);
    for (const [first, row, ...others] of table.written) {
      expect(first).toBe(OTHER);
      expect(row?.Put?.TableName).toBe('audit');
      expect(others).toEqual([]);
    }
  });

  it('an edit that changes nothing leaves no row', async () => {
    const { table, notes } = await givenNotes();
    const { version } = await notes.create({ id: '7', text: 'a' });
    expect((await notes.edit('7', '*', (note) => ({ ...note }))).version).toBe(version);
    expect(rowsIn(table)).toHaveLength(1);
  });
});

describe('given somebody else who changes the record between reading and writing', () => {
  it.each<[string, (notes: Awaited<ReturnType<typeof givenNotes>>['notes']) => Promise<unknown>]>([
    ['put', (notes) => notes.put({ id: '7', text: 'mine' }, '*')],
    ['edited', (notes) => notes.edit('7', '*', (note) => ({ ...note, text: 'mine' }))],
    ['removed', (notes) => notes.remove('7', '*')],
  ])('where any version will do, what is %s names the version that it met', async (_, change) => {
    const { table, notes } = await givenNotes();
    await notes.create({ id: '7', text: 'a' });
    table.meanwhile = () => table.rows.set('7', { record: { id: '7', text: 'theirs' }, version: 'theirs' });
    await change(notes);
    expect(rowsIn(table).at(-1)).toMatchObject({ before: 'theirs' });
    expect(rowsIn(table)).toHaveLength(2);
  });

  it('where one version is wanted, it is refused and leaves no row', async () => {
    const { table, notes } = await givenNotes();
    const { version } = await notes.create({ id: '7', text: 'a' });
    table.meanwhile = () => table.rows.set('7', { record: { id: '7', text: 'theirs' }, version: 'theirs' });
    await expect(notes.put({ id: '7', text: 'mine' }, [version])).rejects.toThrow('has changed');
    await expect(notes.remove('7', [version])).rejects.toThrow('has changed');
    expect(rowsIn(table)).toHaveLength(1);
  });
});
