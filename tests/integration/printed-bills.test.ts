import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(BUSINESS)).id;
});
afterAll(() => door.close());

const line = { name: 'Câble', price: 10, quantity: 1 };
const post = (more: object = {}) => when.post('/bills', { customerID, productItems: [line], ...more });

describe('given texts of a bill', () => {
  it.each([
    ['#/note', { note: 'Merci 🙂' }, '🙂 (U+1F642)'],
    ['#/purchaseOrder', { purchaseOrder: '注文 7' }, '注 (U+6CE8)'],
    ['#/productItems/0/name', { productItems: [{ ...line, name: 'كابل' }] }, 'ك (U+0643)'],
    ['#/discounts/0/reason', { discounts: [{ percent: 5, reason: '割引' }] }, '割 (U+5272)'],
  ])('one at %s that cannot be printed is refused, and the character named', async (pointer, more, found) => {
    const answer = await post(more);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer, detail: `${found} cannot be printed on a bill.` }]);
  });

  it('a note may have several lines', async () => {
    const { body } = await post({ note: 'Merci.\r\nÀ bientôt.' });
    expect(body.note).toBe('Merci.\nÀ bientôt.');
  });

  it('more of them than one document holds are refused when they are written, with the size', async () => {
    const product = await given.aProduct({ price: 10, description: '€'.repeat(1_000) });
    const lines = (count: number) =>
      Array.from({ length: count }, () => ({ productID: product.id, quantity: 1 }));
    const answer = await post({ productItems: lines(90) });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.detail).toMatch(/150 KB at most; with these it has 2\d\d KB/);
  });

  it('as many as a bill may have are frozen, and taken back', async () => {
    const product = await given.aProduct({ price: 10, quantity: 45, description: '€'.repeat(1_000) });
    const productItems = Array.from({ length: 45 }, () => ({ productID: product.id, quantity: 1 }));
    const { body: bill } = await post({ productItems });
    expect((await when.post(`/bills/${bill.id}/finalize`, {})).status).toBe(200);
    const { body: creditNote } = await when.post(`/bills/${bill.id}/credit-notes`, { reason: 'Retour' });
    const answer = await when.post(`/bills/${creditNote.id}/finalize`, {});
    expect(answer).toMatchObject({ status: 200, body: { totals: { gross: 540 } } });
  });
});

describe('given names of others that cannot be printed', () => {
  it('a bill is made of them, and made final only when they are changed: each is named', async () => {
    const product = await given.aProduct({ name: 'ケーブル', price: 10 });
    const customer = await given.aCustomer({ ...BUSINESS, name: '山田商店' });
    const productItems = [{ productID: product.id, quantity: 1 }];
    const { body } = await when.post('/bills', { customerID: customer.id, productItems });
    const answer = await when.post(`/bills/${body.id}/finalize`, {});
    then.isProblem(answer, 409, 'incomplete');
    expect(answer.body.errors).toEqual([
      { pointer: '/customer/name', detail: '山 (U+5C71) cannot be printed on a bill.' },
      { pointer: '/bill/productItems/0/name', detail: 'ケ (U+30B1) cannot be printed on a bill.' },
    ]);
  });
});
