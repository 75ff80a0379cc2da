import { chunksOf } from '@facturation/platform/chunks';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { tamper } from '../support/tampering.ts';

const PATH = '/series/FA/verification';

/** Numbers in one reading of the database: with little time left, an answer has no more. */
const ONE_READING = 50;
const IN_A_HURRY = { 'x-request-timeout': '2000' };
const BILLS = 52;

let door: FrontDoor;
let final: { id: string; number: string }[];
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  const customer = await given.aCustomer(CONSUMER);
  const bills: { id: string }[] = [];
  for (let index = 0; index < BILLS; index++) {
    const productItems = [{ name: `Câble ${index}`, price: 10, quantity: 2 }];
    const { body } = await when.post('/bills', { customerID: customer.id, productItems });
    bills.push({ id: body.id });
  }
  // By tens, so that a machine with other work is in time with each.
  for (const some of chunksOf(bills, 10)) await when.post('/bills/finalize', { bills: some });
  final = (await when.post('/bills/finalize', { bills })).body;
}, 120_000);
afterAll(() => door.close());

const verify = (target = PATH, headers: Record<string, string> = {}) => when.get(target, { headers });

/** Every page, by the links. */
async function verifyAll(headers: Record<string, string>) {
  const pages = [];
  for (let next = PATH; next; ) {
    const { body } = await verify(next, headers);
    pages.push(body);
    next = body._links.next?.href;
  }
  return pages;
}

describe('given a series of documents', () => {
  it('as it was written, it has no fault, and its last hash is that of the series', async () => {
    const { lastHash } = (await when.get('/series/FA')).body;
    expect((await verify()).body).toMatchObject({
      series: 'FA',
      verified: BILLS,
      of: BILLS,
      faults: [],
      lastHash,
    });
    expect((await verify()).body._links.next).toBeUndefined();
  });

  it('it is read page by page where time is short, each going on where the one before ended', async () => {
    const pages = await verifyAll(IN_A_HURRY);
    expect(pages.map(({ verified, of, faults }) => [verified, of, faults])).toEqual([
      [ONE_READING, BILLS, []],
      [BILLS, BILLS, []],
    ]);
  });

  it.each([
    ['in the first page', ONE_READING - 10],
    ['the last before a page', ONE_READING - 1],
    ['the first of a page', ONE_READING],
  ])('a byte that was changed is named with its number: %s', async (_, index) => {
    const { id, number } = final[index] as { id: string; number: string };
    const mend = await tamper('FROZEN_BILLS_TABLE', { id }, (row) => ({
      ...row,
      text: `${row.text}`.replace('Câble', 'Cable'),
    }));
    const faults = (await verifyAll(IN_A_HURRY)).flatMap((page) => page.faults);
    expect(faults).toEqual([{ at: number, bill: id, fault: expect.stringContaining('changed') }]);
    await mend();
    expect((await verify()).body.faults).toEqual([]);
  });

  it('one that is known and has no number has nothing to be read; one that is not known is not found', async () => {
    const { body } = await verify('/series/AV/verification');
    expect(body).toMatchObject({ series: 'AV', verified: 0, of: 0, faults: [] });
    expect(body._links.next).toBeUndefined();
    then.isProblem(await verify('/series/XX/verification'), 404, 'not-found');
  });

  it('the cursor of another series is refused', async () => {
    const { _links } = (await verify(PATH, IN_A_HURRY)).body;
    const cursor = new URL(_links.next.href, 'http://host').searchParams.get('cursor');
    then.isProblem(await verify(`/series/AV/verification?cursor=${cursor}`), 400, 'malformed-cursor');
  });
});
