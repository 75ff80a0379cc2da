import { loadDemoData } from '../../localstack/demo-data.ts';
import * as when from '../steps/when.ts';
import { trailOf } from '../support/audit-trail.ts';
import { ownTables } from '../support/own-tables.ts';

describe('given the demo data loaded', () => {
  beforeAll(async () => {
    await ownTables();
    await loadDemoData();
  });

  it('the rows of the original are there', async () => {
    expect((await when.get('/customers/1')).body).toMatchObject({
      id: '1',
      name: 'Abir',
      email: 'ab@gmail.com',
    });
    expect((await when.get('/products/3')).body).toEqual({
      id: '3',
      name: 'ordinateur',
      price: 6000,
      quantity: 50,
    });
    expect((await when.get('/seller')).body).toMatchObject({ siren: '100000009', timeZone: 'Europe/Paris' });
    const { productItems, customerID } = (await when.get('/bills/1')).body;
    expect(customerID).toBe('1');
    expect(productItems.map(({ price }: { price: number }) => price)).toEqual([1000, 3000, 6000]);
    for (const { quantity } of productItems) expect(quantity >= 1 && quantity <= 100).toBe(true);
  });

  it('the audit trail says that the system has made them', async () => {
    for (const resource of ['customers/1', 'customers/3', 'products/3', 'seller', 'bills/1'])
      expect(await trailOf(resource)).toMatchObject([{ principal: 'system:demo' }]);
  });

  it('loaded again, nothing changes: a deleted row stays away, bill 1 stays the same', async () => {
    const bill = (await when.get('/bills/1')).body;
    await when.request('DELETE', '/customers/2');
    await loadDemoData();
    expect((await when.get('/customers/2')).status).toBe(404);
    expect((await when.get('/bills/1')).body).toEqual(bill);
    expect(await trailOf('products/1')).toHaveLength(1);
    expect(await trailOf('seller')).toHaveLength(1);
  });
});
