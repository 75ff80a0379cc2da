import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { eventOf, sourceRecord } from '../support/source-records.ts';

let door: FrontDoor;

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

const lists = CONTRACTS.flatMap(({ routes }) => Object.values(routes)).filter(
  (route) => 'query' in route && 'cursor' in route.query.shape,
);

describe('given a page that somebody began', () => {
  it.each(lists.map(({ path }) => path))('%s goes on for them and for nobody else', async (path) => {
    const size = path === '/analytics/windows' ? 'limit=1' : 'size=1';
    const { body } = await when.get(`${path}?${size}`, { principal: 'user:abir' });
    const { href } = body._links.next;
    expect((await when.get(href, { principal: 'user:abir' })).status).toBe(200);
    then.isProblem(await when.get(href, { principal: 'user:zaid' }), 400, 'malformed-cursor');
  });
});
