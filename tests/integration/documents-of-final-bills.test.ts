import { jest } from '@jest/globals';
import { keyOf, readKept } from '../../functions/documents/contract.ts';
import { type FinalBill, givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { versionsOf } from '../support/documents-bucket.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { outboxRows, type StoredRow, whenInserted, whenInsertedForDocuments } from '../support/outbox.ts';
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

test('a row of the version before waits for no document, and none is made', async () => {
  const bill = await givenInvoice();
  const row = { ...(await rowOf(bill)), waiting: ['publish'] };
  door.invoked.length = 0;
  await whenInsertedForDocuments([row]);
  expect(door.invoked).toEqual([]);
});
