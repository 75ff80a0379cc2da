import { randomUUID } from 'node:crypto';
import { BY_ID, type RecordKind } from '@facturation/platform/record-kind';
import type { Action } from '@facturation/platform/record-transaction';
import { openContendedDatabase } from '../support/contended-database.ts';
import { givenTableLike } from '../support/table.ts';

interface Note {
  id: string;
  text: string;
}

const noteKind: RecordKind<Note, 'id'> = {
  collection: 'notes',
  orders: { id: BY_ID },
  attributesOf: ({ text }) => ({ text }),
  recordOf: ({ id, text }) => ({ id, text }) as Note,
};

let database: Awaited<ReturnType<typeof openContendedDatabase>>;
let table: string;
let audit: string;

beforeAll(async () => {
  table = await givenTableLike('BILLS_TABLE');
  audit = await givenTableLike('BILLS_TABLE');
  database = await openContendedDatabase();
  process.env.AWS_ENDPOINT_URL_DYNAMODB = database.url;
});
afterAll(() => database.close());

async function givenNotes() {
  const { RecordTable } = await import('@facturation/platform/record-table');
  return new RecordTable(table, noteKind);
}

async function givenNote(text = 'first') {
  const notes = await givenNotes();
  const { record, version } = await notes.create({ id: randomUUID(), text });
  return { notes, id: record.id, version };
}

/** An entry beside a record, which is refused where it exists. */
const entry = (id: string, text = 'who did it'): Action => ({
  Put: {
    TableName: audit,
    Item: { id, text },
    ConditionExpression: 'attribute_not_exists(id)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

async function rowOf(TableName: string, id: string): Promise<Record<string, unknown> | undefined> {
  const { getItem } = await import('@facturation/platform/get-item');
  return getItem(TableName, { id });
}

const totalOf = async () => {
  const notes = await givenNotes();
  return (await notes.page({ order: 'id', size: 1, principal: undefined })).total;
};

type Notes = Awaited<ReturnType<typeof givenNotes>>;

/** Each change of a record, with actions added to it. */
const CHANGES: [
  string,
  (notes: Notes, id: string, added: Action[]) => Promise<unknown>,
  Note['text'] | undefined,
][] = [
  ['replaced', (notes, id, added) => notes.replace({ id, text: 'second' }, '*', added), 'second'],
  ['removed', (notes, id, added) => notes.remove(id, '*', added), undefined],
];

describe('given a record that is written together with other items', () => {
  it('created, both are there, and so is what was counted', async () => {
    const notes = await givenNotes();
    const [id, entryId, total] = [randomUUID(), randomUUID(), await totalOf()];
    await notes.create({ id, text: 'first' }, [entry(entryId)]);
    expect(await rowOf(table, id)).toMatchObject({ text: 'first' });
    expect(await rowOf(audit, entryId)).toEqual({ id: entryId, text: 'who did it' });
    expect(await totalOf()).toBe(total + 1);
  });

  it('created again by the same request, it is as it is now, and nothing is added twice', async () => {
    const notes = await givenNotes();
    const record = { id: randomUUID(), text: 'first' };
    const entryId = randomUUID();
    await notes.create(record, [entry(entryId)]);
    const changed = await notes.replace({ id: record.id, text: 'second' }, '*');
    expect(await notes.create(record, [entry(entryId, 'somebody else')])).toEqual(changed);
    expect(await rowOf(audit, entryId)).toMatchObject({ text: 'who did it' });
  });

  it.each(CHANGES)('%s, both are written', async (_, write, text) => {
    const { notes, id } = await givenNote();
    const entryId = randomUUID();
    await write(notes, id, [entry(entryId)]);
    expect((await rowOf(table, id))?.text).toBe(text);
    expect(await rowOf(audit, entryId)).toBeDefined();
  });

  it.each(CHANGES)('not %s where an added condition fails: whose it was is said', async (_, write) => {
    const { notes, id, version } = await givenNote();
    const [taken, free, total] = [randomUUID(), randomUUID(), await totalOf()];
    await (await givenNotes()).replace({ id, text: 'first' }, '*', [entry(taken, 'before')]);
    const before = await rowOf(table, id);
    const error = await write(notes, id, [entry(free), entry(taken)]).catch((failure) => failure);
    expect(error).toMatchObject({
      name: 'AddedConditionError',
      index: 1,
      row: { id: taken, text: 'before' },
    });
    expect(await rowOf(table, id)).toEqual(before);
    expect(before?.version).not.toBe(version);
    expect(await rowOf(audit, free)).toBeUndefined();
    expect(await totalOf()).toBe(total);
  });

  it('not created where an added condition fails', async () => {
    const notes = await givenNotes();
    const [id, taken] = [randomUUID(), randomUUID()];
    await notes.create({ id: randomUUID(), text: 'other' }, [entry(taken)]);
    const total = await totalOf();
    await expect(notes.create({ id, text: 'first' }, [entry(taken)])).rejects.toMatchObject({ index: 0 });
    expect(await rowOf(table, id)).toBeUndefined();
    expect(await totalOf()).toBe(total);
  });

  it.each(CHANGES.slice(0, 1))(
    'not %s in another version: that is refused as without them',
    async (_, write) => {
      const { notes, id, version } = await givenNote();
      await notes.replace({ id, text: 'newer' }, '*');
      const entryId = randomUUID();
      const stale = (added: Action[]) => notes.replace({ id, text: 'second' }, [version], added);
      await expect(stale([entry(entryId)])).rejects.toMatchObject({ code: 'precondition-failed' });
      await expect(write(notes, randomUUID(), [entry(entryId)])).rejects.toMatchObject({ code: 'not-found' });
      expect(await rowOf(audit, entryId)).toBeUndefined();
    },
  );
});

describe('given more than one transaction can hold', () => {
  it('101 actions are refused before anything is sent, 100 are written', async () => {
    const { notes, id, version } = await givenNote();
    const entries = Array.from({ length: 100 }, () => randomUUID());
    const added = entries.map((entryId) => entry(entryId));
    const replace = (more: Action[]) => notes.replace({ id, text: 'second' }, [version], more);
    await expect(replace(added)).rejects.toThrow('A transaction has at most 100 actions, this one has 101.');
    expect(await rowOf(table, id)).toMatchObject({ text: 'first' });
    await replace(added.slice(1));
    expect(await rowOf(audit, entries[99] ?? '')).toBeDefined();
  });

  it('more than 4 MB are refused by the database, and nothing is written', async () => {
    const { notes, id } = await givenNote();
    const large = 'x'.repeat(399_000);
    const added = Array.from({ length: 11 }, () => entry(randomUUID(), large));
    await expect(notes.replace({ id, text: 'second' }, '*', added)).rejects.toThrow();
    expect(await rowOf(table, id)).toMatchObject({ text: 'first' });
  });
});

describe('given many who write at once', () => {
  const COUNTER = 'counter';
  const count = (): Action => ({
    Update: {
      TableName: audit,
      Key: { id: COUNTER },
      UpdateExpression: 'ADD written :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  });

  it('50 of one record and one counter: each is written whole, or refused and nothing of it is there', async () => {
    const { notes, id } = await givenNote();
    const before = database.conflicts();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        n % 2 === 0
          ? notes.replace({ id, text: `${n}` }, '*', [count()])
          : notes.replace({ id, text: `${n}` }, '*'),
      ),
    );
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    for (const refused of refusals) expect(refused).toMatchObject({ code: 'service-unavailable' });
    const counted = outcomes.filter(({ status }, n) => n % 2 === 0 && status === 'fulfilled').length;
    expect(await rowOf(audit, COUNTER)).toMatchObject({ written: counted });
    expect(counted).toBeGreaterThan(0);
    expect(database.conflicts()).toBeGreaterThan(before);
  }, 60_000);

  it.each([
    ['alone', () => []],
    ['with an entry', () => [entry(randomUUID())]],
  ])(
    'a record that never comes free, written %s, is refused: what to do then is said',
    async (_, added) => {
      const { notes, id } = await givenNote();
      database.hold(`${table}/${id}`);
      await expect(notes.replace({ id, text: 'second' }, '*', added())).rejects.toMatchObject({
        code: 'service-unavailable',
        message: 'database is busy with other changes to the same records.',
        headers: { 'retry-after': '1' },
      });
      database.letGo(`${table}/${id}`);
      expect(await rowOf(table, id)).toMatchObject({ text: 'first' });
    },
    60_000,
  );

  it('a record that comes free meanwhile is written', async () => {
    const { notes, id } = await givenNote();
    const item = `${table}/${id}`;
    const before = database.conflicts();
    database.hold(item);
    const written = notes.replace({ id, text: 'second' }, '*');
    while (database.conflicts() === before) await new Promise(setImmediate);
    database.letGo(item);
    expect(await written).toMatchObject({ record: { text: 'second' } });
  });
});
