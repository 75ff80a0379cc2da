import { randomUUID } from 'node:crypto';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import { givenTableLike } from '../support/table.ts';

interface Note {
  id: string;
  text: string;
  copies: number;
}

const noteKind: RecordKind<Note, 'id'> = {
  collection: 'notes',
  orders: { id: BY_ID },
  attributesOf: ({ text, copies }) => ({ text, copies }),
  recordOf: ({ id, text, copies }) => ({ id, text, copies }) as Note,
};

let table: string;
beforeAll(async () => {
  table = await givenTableLike('BILLS_TABLE');
});

/** A note in a table where somebody else makes a copy each time it was read, so often. */
async function givenNote(othersWrite: number) {
  const { RecordTable } = await import('@facturation/platform/record-table');
  const notes = new RecordTable(table, noteKind);
  const { record, version } = await notes.create({ id: randomUUID(), text: 'first', copies: 0 });
  let left = othersWrite;
  class ContendedTable extends RecordTable<Note, 'id'> {
    override async get(id: string) {
      const found = await super.get(id);
      if (left-- > 0) await notes.replace({ ...found.record, copies: found.record.copies + 1 }, '*');
      return found;
    }
  }
  return { notes, contended: new ContendedTable(table, noteKind), id: record.id, version };
}

const rewrite = (note: Note): Note => ({ ...note, text: 'second' });
const edit = async (
  ...args: Parameters<typeof import('@facturation/platform/record-edit').editRecord<Note>>
) => (await import('@facturation/platform/record-edit')).editRecord(...args);

describe('given a record that somebody else changes between reading and writing', () => {
  it('it is edited again, and both changes are there', async () => {
    const { notes, contended, id } = await givenNote(2);
    const { record, version } = await edit(contended, id, '*', rewrite);
    expect(record).toEqual({ id, text: 'second', copies: 2 });
    expect(await notes.get(id)).toEqual({ record, version });
  });

  it('under the tag of what was read it is refused, and the other change stays', async () => {
    const { notes, contended, id, version } = await givenNote(1);
    await expect(edit(contended, id, [version], rewrite)).rejects.toMatchObject({
      code: 'precondition-failed',
    });
    expect((await notes.get(id)).record).toEqual({ id, text: 'first', copies: 1 });
  });

  it('one that never stays as it was read is refused after seven attempts', async () => {
    const { notes, contended, id } = await givenNote(Number.POSITIVE_INFINITY);
    await expect(edit(contended, id, '*', rewrite)).rejects.toMatchObject({
      code: 'service-unavailable',
      headers: { 'retry-after': '1' },
    });
    expect((await notes.get(id)).record).toEqual({ id, text: 'first', copies: 7 });
  }, 60_000);
});

describe('given an edit', () => {
  it('that changes nothing writes nothing: the version stays', async () => {
    const { notes, id, version } = await givenNote(0);
    expect(await edit(notes, id, '*', (note) => ({ ...note }))).toMatchObject({ version });
    expect((await notes.get(id)).version).toBe(version);
  });

  it('that throws writes nothing', async () => {
    const { notes, id, version } = await givenNote(0);
    const refuse = () => {
      throw new RangeError('No.');
    };
    await expect(edit(notes, id, '*', refuse)).rejects.toThrow('No.');
    expect((await notes.get(id)).version).toBe(version);
  });

  it('of a record that does not exist is refused', async () => {
    const { notes } = await givenNote(0);
    await expect(edit(notes, randomUUID(), '*', rewrite)).rejects.toMatchObject({ code: 'not-found' });
  });
});
