import { jest } from '@jest/globals';
import { keyOf, readKept } from '../../functions/documents/contract.ts';
import { type FinalBill, givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { versionsOf } from '../support/documents-bucket.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import {
  outboxRows,
  putOutboxRow,
  recordsOn,
  removeOutboxRow,
  type StoredRow,
  whenInserted,
  whenInsertedForDocuments,
} from '../support/outbox.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { givenTopic } from '../support/topic.ts';

const A_MINUTE_MS = 60_000;

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  Object.assign(process.env, { TOPIC: await givenTopic(4), PARTITIONS: '4' });
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  // On a busy machine its files take longer to load than a document may take.
  await import('../../functions/documents/render-document.ts');
});
afterAll(() => door.close());
afterEach(() => {
  door.broken.clear();
  jest.restoreAllMocks();
});

const givenInvoice = async () => givenFinalBill((await given.aCustomer(BUSINESS)).id);
const rowOf = async ({ id }: FinalBill) => (await outboxRows()).get(id) as StoredRow;
const keptOf = async ({ id }: FinalBill): Promise<string[]> => (await versionsOf(id)).map(({ key }) => key);
const bothOf = ({ id }: FinalBill): string[] => [keyOf(id, 'cii'), keyOf(id, 'pdf')];

/** What a sweep a minute later throws. */
async function sweepLater(): Promise<unknown> {
  const { handler } = await import('../../functions/billing/outbox/sweep-outbox.ts');
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + A_MINUTE_MS);
  return as('sweepOutbox', handler)().catch((error: Error) => error);
}

describe('given bills that became final', () => {
  it('their documents are kept under their hashes, by the stream, and the rows wait for others alone', async () => {
    const invoice = await givenInvoice();
    const bills = [invoice, await givenCreditNote(invoice)];
    const rows = await Promise.all(bills.map(rowOf));
    expect(await whenInsertedForDocuments(rows)).toEqual({ batchItemFailures: [] });
    for (const [index, bill] of bills.entries()) {
      const hash = `${rows[index]?.hash}`;
      expect(await readKept(`${process.env.DOCUMENTS_BUCKET}`, { bill: bill.id, hash }, 'pdf')).toBeDefined();
      expect(await keptOf(bill)).toEqual(bothOf(bill));
      expect((await rowOf(bill)).waiting).toEqual(['publish']);
    }
  });

  it('delivered twice, and late, each is kept once', async () => {
    const bill = await givenInvoice();
    const row = await rowOf(bill);
    await Promise.all([whenInsertedForDocuments([row]), whenInsertedForDocuments([row])]);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + A_MINUTE_MS);
    door.invoked.length = 0;
    await whenInsertedForDocuments([row]);
    expect(door.invoked).toEqual([]);
    expect(await keptOf(bill)).toEqual(bothOf(bill));
  });

  it('while nothing can be made they are published, wait and ring; the sweep makes up for it', async () => {
    const bills = [await givenInvoice(), await givenInvoice()];
    const rows = await Promise.all(bills.map(rowOf));
    door.broken.add(`${process.env.DOCUMENTS_FUNCTION}`);
    await Promise.all([whenInserted(rows), whenInsertedForDocuments(rows)]);
    for (const bill of bills) expect((await rowOf(bill)).waiting).toEqual(['document']);
    expect(await sweepLater()).toBeInstanceOf(AggregateError);
    jest.restoreAllMocks();
    for (const bill of bills) expect(await keptOf(bill)).toEqual([]);
    door.broken.clear();
    expect(await sweepLater()).toBeUndefined();
    for (const bill of bills) {
      expect(await keptOf(bill)).toEqual(bothOf(bill));
      expect((await rowOf(bill)).waiting).toBeUndefined();
    }
  });
});

describe('given bills that became final in the version before', () => {
  it('their rows wait for no document, and none is made', async () => {
    const row = { ...(await rowOf(await givenInvoice())), waiting: ['publish'] };
    door.invoked.length = 0;
    await whenInsertedForDocuments([row]);
    expect(door.invoked).toEqual([]);
  });

  it('asked for by an operator, their documents are made by the outbox, and published is nothing again', async () => {
    const { askForDocuments } = await import('../../operations/documents/ask-for.ts');
    const invoice = await givenInvoice();
    const [done, gone] = [await givenCreditNote(invoice), await givenInvoice()];
    await whenInserted([await rowOf(invoice), await rowOf(done)]);
    const { waiting: _, shard: __, ...row } = await rowOf(done);
    await putOutboxRow(row);
    await removeOutboxRow(gone.id);
    const ask = () => askForDocuments([invoice.id, done.id, gone.id], process.env);
    expect(await ask()).toBe(2);
    for (const bill of [invoice, done, gone]) expect((await rowOf(bill)).waiting).toEqual(['document']);
    expect(await ask()).toBe(0);
    expect(await sweepLater()).toBeUndefined();
    jest.restoreAllMocks();
    for (const bill of [invoice, done, gone]) expect(await keptOf(bill)).toEqual(bothOf(bill));
    const sent = (await recordsOn(`${process.env.TOPIC}`)).map(({ value }) => JSON.parse(value).id);
    expect(
      sent.filter((id) => [`B-${invoice.id}`, `B-${done.id}`, `B-${gone.id}`].includes(id)),
    ).toHaveLength(2);
    expect(await ask()).toBe(3);
    expect(await sweepLater()).toBeUndefined();
    for (const bill of [invoice, done, gone]) expect(await keptOf(bill)).toEqual(bothOf(bill));
  });
});
