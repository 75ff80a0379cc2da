import { jest } from '@jest/globals';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER, SIREN } from '../support/parties.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

const finalize = (id: string, body: object = {}, headers: Record<string, string> = {}) =>
  when.request('POST', `/bills/${id}/finalize`, { body, headers });

/** A draft of two pieces at 10 €, for a customer that may be billed. */
async function givenDraft(fields: object = BUSINESS) {
  const customer = await given.aCustomer(fields);
  const productItems = [{ name: 'Câble', price: 10, quantity: 2 }];
  const { body, headers } = await when.post('/bills', { customerID: customer.id, productItems });
  return { id: `${body.id}`, etag: `${headers.etag}`, customer };
}

/** As a client asks that is told to ask again, on a machine that has other work. */
const finalizeAtLast = (id: string) =>
  eventually(
    () => finalize(id),
    ({ status }) => status !== 503,
  );

/** A draft as it was kept before rows had versions. */
async function givenUnversionedDraft() {
  const { id } = await givenDraft();
  const { dynamodb, UpdateCommand } = await import('@facturation/platform/dynamodb');
  const row = { TableName: process.env.BILLS_TABLE, Key: { id } };
  await dynamodb.send(new UpdateCommand({ ...row, UpdateExpression: 'REMOVE version' }));
  return id;
}

describe('given no seller', () => {
  it('no bill becomes final, and it is said how to set one', async () => {
    const { id } = await givenDraft();
    const answer = await finalize(id);
    then.isProblem(answer, 409, 'incomplete');
    expect(answer.body.errors).toMatchObject([{ pointer: '/seller' }]);
    expect((await when.get(`/bills/${id}`)).body.status).toBe('draft');
  });
});

describe('given a seller', () => {
  beforeAll(() => when.request('PUT', '/seller', { body: SELLER }));

  it('a bill that is made final has a number, and says the same wherever it is read', async () => {
    const { id, customer } = await givenDraft();
    const answer = await finalize(id);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id,
        status: 'final',
        number: expect.stringMatching(/^FA-\d{4}-\d{5}$/),
        settlement: 'open',
        totals: { net: 20, vatTotal: 4, gross: 24, prepaid: 0, due: 24 },
      },
    });
    expect((await when.get(`/bills/${id}`)).body).toEqual(answer.body);
    await when.request('DELETE', `/customers/${customer.id}`);
    expect((await when.get(`/fullBill/${id}`)).body).toMatchObject({
      number: answer.body.number,
      customer: { id: customer.id, siren: SIREN },
    });
  });

  it('a bill that becomes final while its rows are read is answered as it is then', async () => {
    const { id } = await givenDraft();
    const { billingStore } = await import('../../functions/billing/final-bills/billing-store.ts');
    const read = jest.spyOn(billingStore, 'getAll').mockImplementationOnce(async ([draft, ...others]) => {
      const found = await billingStore.getAll(others);
      await finalize(id);
      return [...(draft ? await billingStore.getAll([draft]) : []), ...found];
    });
    const { body } = await when.get(`/bills/${id}`);
    read.mockRestore();
    expect(body).toMatchObject({ status: 'final', hash: expect.any(String), settlement: 'open' });
  });

  it('asked again it is the same bill, unless another day or payment is wanted', async () => {
    const { id, etag } = await givenDraft();
    const first = await finalize(id, {}, { 'if-match': etag });
    expect(first.status).toBe(200);
    expect((await finalize(id, {}, { 'if-match': etag })).body).toEqual(first.body);
    expect((await finalize(id, {}, { 'if-match': `${first.headers.etag}` })).body).toEqual(first.body);
    then.isProblem(await finalize(id, { issueDate: '2020-01-01' }), 409, 'bill-is-final');
    const payment = { date: first.body.issueDate, method: 'card' };
    then.isProblem(await finalize(id, { payment }), 409, 'bill-is-final');
  });

  it.each([
    ['by whoever saw it', { 'if-match': '"0"' }],
    ['by whoever did not look', {}],
  ])('a draft from before drafts had versions is made final %s', async (_, headers) => {
    const id = await givenUnversionedDraft();
    expect((await when.get(`/bills/${id}`)).headers.etag).toBe('"0"');
    const first = await finalize(id, {}, headers);
    expect(first).toMatchObject({ status: 200, body: { id, status: 'final' } });
    expect((await finalize(id, {}, headers)).body).toEqual(first.body);
  });

  it('nothing changes or deletes it', async () => {
    const { id } = await givenDraft();
    await finalize(id);
    const headers = { 'if-match': '*' };
    then.isProblem(
      await when.request('PATCH', `/bills/${id}`, { body: { note: 'N' }, headers }),
      409,
      'bill-is-final',
    );
    then.isProblem(await when.request('DELETE', `/bills/${id}`, { headers }), 409, 'bill-is-final');
  });

  it('a version that was not seen is not made final', async () => {
    const { id } = await givenDraft();
    then.isProblem(await finalize(id, {}, { 'if-match': '"another"' }), 412, 'precondition-failed');
    expect((await when.get(`/bills/${id}`)).body.status).toBe('draft');
  });

  it('a bill that does not exist becomes final neither alone nor among others', async () => {
    then.isProblem(await finalize('nobody'), 404, 'not-found');
    const { body } = await when.request('POST', '/bills/finalize', { body: { bills: [{ id: 'nobody' }] } });
    expect(body).toMatchObject([{ id: 'nobody', problem: { status: 404 } }]);
  });

  it('all that its customer lacks is named at once', async () => {
    const { id } = await givenDraft({});
    const answer = await finalize(id);
    then.isProblem(answer, 409, 'incomplete');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/customer/kind',
      '/customer/address',
    ]);
  });

  it('paid at issue, nothing of it is due', async () => {
    const { id } = await givenDraft();
    const payment = { date: '2026-01-02', method: 'card', reference: 'T-1' };
    const { body } = await finalize(id, { payment });
    expect(body).toMatchObject({ payment, settlement: 'paid', totals: { prepaid: 24, due: 0 } });
  });

  it('a day that has not come, or for which the series is closed, is refused', async () => {
    const { id } = await givenDraft();
    then.isProblem(await finalize(id, { issueDate: '2099-01-01' }), 409, 'not-issuable');
    then.isProblem(await finalize(id, { issueDate: '2020-01-01' }), 409, 'not-issuable');
    expect((await finalize(id)).status).toBe(200);
  });

  it('under a key, a refusal is not kept, and the answer is', async () => {
    const { id } = await givenDraft();
    const headers = { 'idempotency-key': `key-${id}` };
    then.isProblem(await finalize(id, { issueDate: '2099-01-01' }, headers), 409, 'not-issuable');
    const first = await finalize(id, {}, headers);
    expect(first.status).toBe(200);
    expect(await finalize(id, {}, headers)).toMatchObject({ status: 200, body: first.body });
  });

  it('the list has it among drafts, each as it is answered alone', async () => {
    const [draft, final] = [await givenDraft(), await givenDraft()];
    const { body } = await finalize(final.id);
    const bills: { id: string }[] = [];
    for (let next = '/bills?size=100'; next; ) {
      const page = (await when.get(next)).body;
      bills.push(...page._embedded.bills);
      next = page._links.next?.href;
    }
    expect(bills.find(({ id }) => id === final.id)).toEqual(body);
    expect(bills.find(({ id }) => id === draft.id)).toMatchObject({ status: 'draft' });
  });

  it('many at once have numbers without a gap, in the order of their days', async () => {
    const before = (await finalize((await givenDraft()).id)).body.number;
    const drafts: string[] = [];
    for (let index = 0; index < 20; index++) drafts.push((await givenDraft()).id);
    const answers = await Promise.all(drafts.map(finalizeAtLast));
    expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 200));
    const counts = answers.map(({ body }) => Number(body.number.slice(-5))).sort((one, other) => one - other);
    const first = Number(before.slice(-5)) + 1;
    expect(counts).toEqual(drafts.map((_, index) => first + index));
  }, 120_000);

  it('a seller whose numbers were given stays the same company', async () => {
    const other = { ...SELLER, siren: SIREN, vatNumber: 'FR37200000008' };
    const answer = await when.request('PUT', '/seller', { body: other });
    then.isProblem(answer, 409, 'seller-is-fixed');
    expect(answer.body.errors).toMatchObject([{ pointer: '#/siren' }]);
    expect((await when.request('PUT', '/seller', { body: { ...SELLER, tradeName: 'Exemple' } })).status).toBe(
      200,
    );
    const { id } = await givenDraft();
    expect((await finalizeAtLast(id)).status).toBe(200);
  });
});
