import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

let door: FrontDoor;
/** The record whose id a path of a list has in it. */
let owner: { bills: string; products: string };

/** Two of everything that is listed. */
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  const [customer, product] = await Promise.all([given.aCustomer(), given.aProduct()]);
  await Promise.all([given.aCustomer(), given.aProduct()]);
  const rule = { scope: 'customer', size: '5s', measure: 'count', threshold: 1 };
  for (let two = 0; two < 2; two++) {
    await given.aBill(customer.id, [product.id]);
    await when.post('/analytics/rules', rule);
    await when.post('/api-keys', { name: 'Import', scopes: ['bills:read'] });
  }
  await whenDelivered();
  await when.post(`/products/${product.id}/movements`, { delta: 1, reason: 'Livraison' });
  owner = { bills: await givenFinalBill(), products: product.id };
}, 60_000);
afterAll(() => door.close());

/** Two windows that reach the threshold, two late factures, two that name another one, two records that are none. */
async function whenDelivered(): Promise<void> {
  const { handler: store } = await import('../../functions/facturation/store-factures.ts');
  const { handler: aggregate } = await import('../../functions/analytics/aggregate-factures.ts');
  const records = [
    ...[10_000, 60_000, 1_000, 2_000].map((time, offset) => sourceRecord({ offset, time })),
    ...[4, 5].map((offset) => sourceRecord({ offset, time: 60_000, text: 'poison' })),
    ...[6, 7].map((offset) => sourceRecord({ offset, time: 60_000, id: 'f-0-0', montant: offset })),
  ];
  await store(eventOf(records));
  await aggregate(eventOf(records));
}

/** A final bill with two payments and two credit notes. @returns its id */
async function givenFinalBill(): Promise<string> {
  await when.request('PUT', '/seller', { body: SELLER });
  const { id: customerID } = await given.aCustomer(BUSINESS);
  const productItems = [{ name: 'Câble', price: 10, quantity: 4 }];
  const { id } = (await when.post('/bills', { customerID, productItems })).body;
  const { issueDate: date } = (await when.post(`/bills/${id}/finalize`, {})).body;
  for (let two = 0; two < 2; two++) {
    await when.post(`/bills/${id}/payments`, { amount: 1, date, method: 'transfer' });
    const asked = { reason: 'Retour', lines: [{ line: 1, quantity: 1 }] };
    const { body: note } = await when.post(`/bills/${id}/credit-notes`, asked);
    await when.post(`/bills/${note.id}/finalize`, {});
  }
  return id;
}

/** The second page of a list, as somebody is led to it. */
async function secondPageOf(path: string, principal: string): Promise<string> {
  if (path === VERIFICATION) {
    // Its pages are of hundreds of numbers: this is where the first of them begins.
    const { listOf, writeCursor } = await import('@facturation/platform/cursor');
    const list = listOf({ id: principal, may: () => true }, 'verification', 'FA');
    return `/series/FA/verification?cursor=${writeCursor(list, { read: 0, hash: '', issueDate: '' })}`;
  }
  const size = path === '/analytics/windows' ? 'limit=1' : 'size=1';
  const id = path.startsWith('/products') ? owner.products : owner.bills;
  const { body } = await when.get(`${path.replace('{id}', id)}?${size}`, { principal });
  return body._links.next.href;
}

const VERIFICATION = '/series/{id}/verification';
const lists = CONTRACTS.flatMap(({ routes }) => Object.values(routes)).filter(
  (route) => 'query' in route && 'cursor' in route.query.shape,
);

describe('given a page that somebody began', () => {
  it.each(lists.map(({ path }) => path))('%s goes on for them and for nobody else', async (path) => {
    const href = await secondPageOf(path, 'user:abir');
    expect((await when.get(href, { principal: 'user:abir' })).status).toBe(200);
    then.isProblem(await when.get(href, { principal: 'user:zaid' }), 400, 'malformed-cursor');
  });
});
