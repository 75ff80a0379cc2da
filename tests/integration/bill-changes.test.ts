import { dynamodb, GetCommand, UpdateCommand } from '@facturation/platform/dynamodb';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

async function givenBill(more: object = {}) {
  const [customer, product] = [await given.aCustomer(), await given.aProduct({ price: 10 })];
  const productItems = [{ productID: product.id, quantity: 2 }];
  const answer = await when.post('/bills', { customerID: customer.id, productItems, ...more });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { bill: answer.body, etag: answer.headers.etag ?? '', path: `/bills/${answer.body.id}`, product };
}

const MERGE_PATCH = 'application/merge-patch+json';
const change = (path: string, etag: string, body: object, type = 'application/json') =>
  when.request('PATCH', path, { body, headers: { 'if-match': etag, 'content-type': type } });
const remove = (path: string, etag: string) =>
  when.request('DELETE', path, { headers: { 'if-match': etag } });

const Key = (id: string) => ({ TableName: process.env.BILLS_TABLE ?? '', Key: { id } });
const rowOf = async (id: string) => (await dynamodb.send(new GetCommand(Key(id)))).Item;
const countOf = async () => (await when.get('/bills?size=1')).body.page.totalElements;
const listed = async () =>
  (await when.get('/bills?size=100')).body._embedded.bills.map(({ id }: { id: string }) => id);

/** Sets attributes of a bill's row, as finalising and the sweep of reservations do. */
const setRow = (id: string, name: string, value: unknown) =>
  dynamodb.send(
    new UpdateCommand({
      ...Key(id),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: { ':value': value },
    }),
  );

describe('given a draft', () => {
  it('a change is merged into it, in a new version with new totals', async () => {
    const { bill, etag, path } = await givenBill({ note: 'Merci', purchaseOrder: 'PO-7' });
    const discounts = [{ percent: 10, reason: 'Remise' }];
    const answer = await change(path, etag, { note: null, dueDate: '2026-12-31', discounts }, MERGE_PATCH);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: bill.id,
        billingDate: bill.billingDate,
        purchaseOrder: 'PO-7',
        dueDate: '2026-12-31',
        productItems: bill.productItems,
        discounts: [{ percent: 10, amount: 2, reason: 'Remise' }],
        totals: { lines: 20, net: 18, gross: 21.6, due: 21.6 },
      },
    });
    expect(answer.body).not.toHaveProperty('note');
    expect(answer.headers.etag).not.toBe(etag);
    const read = await when.get(path);
    expect(read.body).toEqual(answer.body);
    expect(read.headers.etag).toBe(answer.headers.etag);
  });

  it('lines that are not sent keep their prices, those that are have the prices of now', async () => {
    const { etag, path, product } = await givenBill();
    await when.request('PATCH', `/products/${product.id}`, { body: { price: 30 } });
    const noted = await change(path, etag, { note: 'N' });
    expect(noted.body.productItems).toMatchObject([{ price: 10, quantity: 2 }]);
    const productItems = [
      { productID: product.id, quantity: 1 },
      { name: 'Port', quantity: 1, price: 5 },
    ];
    const changed = await change(path, noted.headers.etag ?? '', { productItems });
    expect(changed.body).toMatchObject({
      productItems: [
        { price: 30, quantity: 1 },
        { name: 'Port', net: 5 },
      ],
      totals: { net: 35 },
    });
  });

  it('what was read of its lines can be sent back, and changes nothing', async () => {
    const { bill, etag, path } = await givenBill();
    const { productItems } = bill;
    const answer = await change(path, etag, { id: bill.id, productItems });
    expect(answer).toMatchObject({ status: 200, body: bill, headers: { etag } });
  });

  it('a change that it cannot have is refused where it is wrong, and nothing changes', async () => {
    const { bill, etag, path } = await givenBill({ issueDate: '2026-11-29' });
    const refusals = [
      [{ dueDate: '2026-11-28' }, 'invalid-content', '#/dueDate'],
      [{ customerID: 'unknown' }, 'unknown-reference', '#/customerID'],
      [
        { productItems: [{ productID: 'unknown', quantity: 1 }] },
        'unknown-reference',
        '#/productItems/0/productID',
      ],
      [{ productItems: [] }, 'invalid-content', '#/productItems'],
      [{ discounts: [{ amount: 20.01, reason: 'R' }] }, 'invalid-content', '#/discounts/0'],
      [{ totals: {} }, 'invalid-content', '#/totals'],
      [{ id: 'other' }, 'invalid-content', '#/id'],
    ] as const;
    for (const [body, code, pointer] of refusals) {
      const answer = await change(path, etag, body);
      then.isProblem(answer, 422, code);
      expect(answer.body.errors).toMatchObject([{ pointer }]);
    }
    expect((await when.get(path)).body).toEqual(bill);
  });

  it.each(['PATCH', 'DELETE'])('%s needs the version that was read', async (method) => {
    const { path } = await givenBill();
    const send = (headers: Record<string, string>) =>
      when.request(method, path, { headers, ...(method === 'PATCH' && { body: { note: 'N' } }) });
    then.isProblem(await send({}), 428, 'precondition-required');
    then.isProblem(await send({ 'if-match': '"another"' }), 412, 'precondition-failed');
    expect((await when.get(path)).status).toBe(200);
  });

  it('a change raises the fence of its reservations, and one that changes nothing does not', async () => {
    const { bill, etag, path } = await givenBill();
    await setRow(bill.id, 'fence', 3);
    const { headers } = await change(path, etag, { note: 'N' });
    expect((await change(path, `${headers.etag}`, { note: 'N' })).status).toBe(200);
    expect(await rowOf(bill.id)).toMatchObject({ fence: 4, note: 'N' });
  });

  it('of two changes of one version at once, one is refused and the other is there', async () => {
    const { etag, path } = await givenBill();
    const answers = await Promise.all(['A', 'B'].map((note) => change(path, etag, { note })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const done = answers.find(({ status }) => status === 200);
    expect((await when.get(path)).body).toEqual(done?.body);
  });

  it('of changes of any version at once, each is there', async () => {
    const { path } = await givenBill();
    const changes = [{ note: 'N' }, { purchaseOrder: 'P' }, { buyerReference: 'B' }];
    const answers = await Promise.all(changes.map((body) => change(path, '*', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await when.get(path)).body).toMatchObject(Object.assign({}, ...changes));
  });

  it('a change against its deletion never brings it back', async () => {
    for (let round = 0; round < 5; round++) {
      const { bill, path } = await givenBill();
      const [changed, gone] = await Promise.all([change(path, '*', { note: 'N' }), remove(path, '*')]);
      expect(gone.status).toBe(204);
      expect([200, 404]).toContain(changed.status);
      expect(await rowOf(bill.id)).toMatchObject({ status: 'deleted' });
      then.isProblem(await when.get(path), 404, 'not-found');
    }
  });
});

describe('given a bill that is billed again', () => {
  it('a copy is another draft with its lines as they were, and without its days', async () => {
    const discounts = [{ amount: 1, reason: 'Remise' }];
    const { bill, path, product } = await givenBill({ note: 'N', discounts, dueDate: '2026-12-31' });
    await when.request('DELETE', `/products/${product.id}`);
    await when.request('DELETE', `/customers/${bill.customerID}`);
    const answer = await when.request('POST', `${path}/copy`);
    const { dueDate: _, billingDate, ...copied } = bill;
    expect(answer).toMatchObject({ status: 201, body: { ...copied, id: expect.any(String) } });
    expect(answer.body).not.toHaveProperty('dueDate');
    expect(answer.body.id).not.toBe(bill.id);
    expect(answer.body.billingDate >= billingDate).toBe(true);
    const read = await when.get(answer.headers.location ?? '');
    expect([read.body, read.headers.etag]).toEqual([answer.body, answer.headers.etag]);
    expect((await when.get(path)).body).toEqual(bill);
  });

  it('under one key it is copied once', async () => {
    const { path } = await givenBill();
    const before = await countOf();
    const headers = { 'idempotency-key': `copy of ${path}` };
    const first = await when.request('POST', `${path}/copy`, { headers });
    const again = await when.request('POST', `${path}/copy`, { headers });
    expect(again.body).toEqual(first.body);
    expect(await countOf()).toBe(before + 1);
  });

  it('what is not there cannot be copied', async () => {
    then.isProblem(await when.request('POST', '/bills/unknown/copy'), 404, 'not-found');
  });
});

describe('given a draft that was deleted', () => {
  it('it is gone for everybody, and its row stays as a stub of a new version with a higher fence', async () => {
    const before = await countOf();
    const { bill, etag, path } = await givenBill({ note: 'N' });
    await setRow(bill.id, 'fence', 2);
    expect(await countOf()).toBe(before + 1);
    expect((await remove(path, etag)).status).toBe(204);
    expect(await countOf()).toBe(before);
    expect(await listed()).not.toContain(bill.id);
    for (const at of [path, `/fullBill/${bill.id}`]) then.isProblem(await when.get(at), 404, 'not-found');
    then.isProblem(await change(path, '*', { note: 'N' }), 404, 'not-found');
    then.isProblem(await remove(path, '*'), 404, 'not-found');
    expect(await countOf()).toBe(before);
    const row = await rowOf(bill.id);
    expect(row).toEqual({ id: bill.id, status: 'deleted', fence: 3, version: expect.any(String) });
    expect(`"${row?.version}"`).not.toBe(etag);
  });

  it('a late repeat of the request that made it does not make it again', async () => {
    const { bill, path } = await givenBill();
    await remove(path, '*');
    const { billTable } = await import('../../functions/billing/bills/bill-table.ts');
    const { record } = await billTable.get((await givenBill()).bill.id);
    const again = billTable.create({ ...record, id: bill.id });
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    expect(await rowOf(bill.id)).toMatchObject({ status: 'deleted' });
  });
});

describe('given a bill that is final', () => {
  it('no change and no deletion meets it, whatever version they name', async () => {
    const { bill, etag, path } = await givenBill();
    await setRow(bill.id, 'status', 'final');
    const row = await rowOf(bill.id);
    for (const version of ['*', etag, '"another"']) {
      then.isProblem(await change(path, version, { note: 'N' }), 409, 'bill-is-final');
      then.isProblem(await remove(path, version), 409, 'bill-is-final');
    }
    expect(await rowOf(bill.id)).toEqual(row);
  });
});
