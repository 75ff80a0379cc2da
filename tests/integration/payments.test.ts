import { randomUUID } from 'node:crypto';
import { DeleteCommand, dynamodb, ScanCommand } from '@facturation/platform/dynamodb';
import { jest } from '@jest/globals';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

/** The seller's. */
const ZONE = 'Europe/Paris';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(BUSINESS)).id;
});
afterAll(() => door.close());

const EACH_RATE = [
  { name: 'Câble', price: 10, quantity: 1, vat: { category: 'S', rate: 20 } },
  { name: 'Livre', price: 10, quantity: 1, vat: { category: 'S', rate: 5.5 } },
];

async function givenDraft(productItems: object[] = EACH_RATE): Promise<string> {
  return (await when.post('/bills', { customerID, productItems })).body.id;
}

/** A final bill of 12.00 at 20 % and 10.55 at 5.5 %, unless it is of other lines. */
async function givenBill(productItems?: object[], body: object = {}) {
  const id = await givenDraft(productItems);
  const answer = await when.request('POST', `/bills/${id}/finalize`, { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as { id: string; issueDate: string };
}

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const pay = (bill: { id: string; issueDate: string }, fields: object, headers: Record<string, string> = {}) =>
  when.request('POST', `/bills/${bill.id}/payments`, {
    body: { date: bill.issueDate, method: 'transfer', ...fields },
    headers,
  });

const reverse = (bill: { id: string }, payment: { id: string }, reason = 'Rejeté', principal?: string) =>
  when.request('POST', `/bills/${bill.id}/payments/${payment.id}/reverse`, {
    body: { reason },
    ...(principal && { principal }),
  });

const billNow = async ({ id }: { id: string }) => (await when.get(`/bills/${id}`)).body;
const paymentsOf = async ({ id }: { id: string }) =>
  (await when.get(`/bills/${id}/payments`)).body._embedded.payments;

describe('given a final bill of 22.55 in two VAT groups', () => {
  it('a payment is shared over its groups, and what is due is less by it', async () => {
    const bill = await givenBill();
    const answer = await pay(bill, { amount: 10, reference: 'VIR 1' });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        kind: 'payment',
        amount: 10,
        date: bill.issueDate,
        method: 'transfer',
        reference: 'VIR 1',
        // 12.00 and 10.55 of 22.55: 5.3215 and 4.6785.
        shares: [
          { category: 'S', rate: 20, amount: 5.32 },
          { category: 'S', rate: 5.5, amount: 4.68 },
        ],
      },
    });
    expect(answer.headers.location).toContain(`/bills/${bill.id}/payments/${answer.body.id}`);
    expect(await billNow(bill)).toMatchObject({
      settlement: 'partlyPaid',
      totals: { gross: 22.55, paid: 10, refunded: 0, writtenOff: 0, credited: 0, due: 12.55 },
    });
    expect((await when.get(`/bills/${bill.id}/payments/${answer.body.id}`)).body).toEqual(answer.body);
    expect(await paymentsOf(bill)).toEqual([answer.body]);
  });

  it('each payment makes it another version', async () => {
    const bill = await givenBill();
    const etag = async () => (await when.get(`/bills/${bill.id}`)).headers.etag;
    const before = await etag();
    const { body: payment } = await pay(bill, { amount: 1 });
    const paid = await etag();
    await reverse(bill, payment);
    expect(new Set([before, paid, await etag()]).size).toBe(3);
  });

  it('three payments of a third leave nothing, whatever is rounded', async () => {
    const bill = await givenBill();
    for (const amount of [7.52, 7.52, 7.51]) expect((await pay(bill, { amount })).status).toBe(201);
    expect(await billNow(bill)).toMatchObject({ settlement: 'paid', totals: { paid: 22.55, due: 0 } });
    const shares = (await paymentsOf(bill)).map((payment: { shares: { amount: number }[] }) =>
      payment.shares.map(({ amount }) => Math.round(amount * 100)),
    );
    const sumOf = (group: number) =>
      shares.reduce((sum: number, one: number[]) => sum + (one[group] ?? 0), 0);
    expect([sumOf(0), sumOf(1)]).toEqual([1200, 1055]);
  });

  it('more than is due is refused, and what is due is named', async () => {
    const bill = await givenBill();
    await pay(bill, { amount: 20 });
    const answer = await pay(bill, { amount: 2.56 });
    then.isProblem(answer, 409, 'payment-exceeds');
    expect(answer.body).toMatchObject({
      detail: 'due is 2.55 €: 2.56 € cannot be paid.',
      errors: [{ pointer: '#/amount' }],
    });
    expect((await pay(bill, { amount: 2.55 })).status).toBe(201);
    expect(await paymentsOf(bill)).toHaveLength(2);
  });

  it('a rest of 1 € at most is written off, for a reason', async () => {
    const bill = await givenBill();
    const writeOff = { kind: 'writeOff', reason: 'Écart de règlement', method: undefined };
    const tooMuch = await pay(bill, { ...writeOff, amount: 1.01 });
    then.isProblem(tooMuch, 422, 'invalid-content');
    expect(tooMuch.body.errors).toMatchObject([{ pointer: '#/amount' }]);
    await pay(bill, { amount: 22.45 });
    then.isProblem(await pay(bill, { ...writeOff, amount: 0.11 }), 409, 'payment-exceeds');
    expect(await pay(bill, { ...writeOff, amount: 0.1 })).toMatchObject({
      status: 201,
      body: { kind: 'writeOff', reason: 'Écart de règlement' },
    });
    expect(await billNow(bill)).toMatchObject({ settlement: 'paid', totals: { due: 0 } });
  });

  it('nothing is refunded of what is not owed to the customer', async () => {
    const bill = await givenBill();
    await pay(bill, { amount: 22.55 });
    const answer = await pay(bill, { kind: 'refund', amount: 0.01 });
    then.isProblem(answer, 409, 'payment-exceeds');
    expect(answer.body.detail).toBe('due is 0.00 €: 0.01 € cannot be refunded.');
  });

  it.each<[string, object, string]>([
    ['nothing', { amount: 0 }, '#/amount'],
    ['less than nothing', { amount: -1 }, '#/amount'],
    ['half a cent', { amount: 1.005 }, '#/amount'],
    ['by no method', { amount: 1, method: undefined }, '#/method'],
    ['written off for no reason', { kind: 'writeOff', amount: 1 }, '#/reason'],
    ['on no day', { amount: 1, date: undefined }, '#/date'],
    ['of another kind', { amount: 1, kind: 'gift' }, '#/kind'],
    ['with what is no member', { amount: 1, currency: 'EUR' }, '#/currency'],
  ])('%s is no payment, and it is said where', async (_, fields, pointer) => {
    const answer = await pay({ id: 'unknown', issueDate: '2026-01-01' }, fields);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it.each([0, -1, 0.001])('%s € are no payment, and it is said from how much on one is', async (amount) => {
    const { body } = await pay({ id: 'unknown', issueDate: '2026-01-01' }, { amount });
    expect(body.errors).toEqual([{ pointer: '#/amount', detail: 'An amount is at least 0.01 €.' }]);
  });

  it('a day that has not come in the zone of the seller is refused, the day before the issue only of a refund', async () => {
    const bill = await givenBill();
    // The test may run over midnight.
    const tomorrow = dayFrom(new Date().toLocaleDateString('sv', { timeZone: ZONE }), 2);
    const late = await pay(bill, { amount: 1, date: tomorrow });
    then.isProblem(late, 422, 'invalid-content');
    expect(late.body.errors).toMatchObject([{ pointer: '#/date' }]);
    const before = dayFrom(bill.issueDate, -1);
    expect((await pay(bill, { amount: 1, date: before })).status).toBe(201);
    for (const kind of [{ kind: 'refund' }, { kind: 'writeOff', reason: 'Écart' }])
      then.isProblem(await pay(bill, { ...kind, amount: 1, date: before }), 422, 'invalid-content');
  });

  it('paid at issue, it takes no more', async () => {
    const bill = await givenBill(EACH_RATE, { payment: { date: '2026-01-02', method: 'card' } });
    then.isProblem(await pay(bill, { amount: 0.01 }), 409, 'payment-exceeds');
  });
});

describe('given a bill that is to be paid by a day', () => {
  afterEach(() => jest.restoreAllMocks());
  const at = (instant: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(instant));
  const dueAt = async (bill: { id: string }) => {
    const { body, headers } = await when.get(`/bills/${bill.id}`);
    return { overdue: body.overdue, etag: headers.etag };
  };

  it('it is overdue from midnight of the seller on, until nothing is due, and its version says so', async () => {
    const bill = await givenBill();
    const { dueDate } = (await when.get(`/bills/${bill.id}`)).body;
    // Paris is an hour or two ahead of UTC.
    at(`${dueDate}T21:59:59Z`);
    const before = await dueAt(bill);
    at(`${dueDate}T23:00:00Z`);
    const after = await dueAt(bill);
    expect([before.overdue, after.overdue]).toEqual([false, true]);
    expect(after.etag).not.toBe(before.etag);
    await pay(bill, { amount: 22.55 });
    expect(await dueAt(bill)).toMatchObject({ overdue: false });
  });
});

describe('given what is no final bill', () => {
  it('a draft takes no payment, and has none', async () => {
    const draft = { id: await givenDraft(), issueDate: '2026-01-01' };
    then.isProblem(await pay(draft, { amount: 1 }), 409, 'not-payable');
    expect(await paymentsOf(draft)).toEqual([]);
  });

  it('what is not there is not found', async () => {
    const unknown = { id: 'unknown', issueDate: '2026-01-01' };
    then.isProblem(await pay(unknown, { amount: 1 }), 404, 'not-found');
    then.isProblem(await when.get('/bills/unknown/payments'), 404, 'not-found');
    const bill = await givenBill();
    then.isProblem(await reverse(bill, unknown), 404, 'not-found');
    then.isProblem(await when.get(`/bills/${bill.id}/payments/unknown`), 404, 'not-found');
  });
});

describe('given a payment', () => {
  it('reversed, what it paid is due again, and it stays in the list', async () => {
    const bill = await givenBill();
    const { body: first } = await pay(bill, { amount: 20 });
    const { body: second } = await pay(bill, { amount: 2.55 });
    const answer = await reverse(bill, first, 'Chèque sans provision');
    expect(answer).toMatchObject({
      status: 200,
      body: { ...first, reversal: { reason: 'Chèque sans provision' } },
    });
    expect(await billNow(bill)).toMatchObject({ settlement: 'partlyPaid', totals: { paid: 2.55, due: 20 } });
    expect(await paymentsOf(bill)).toEqual([answer.body, second]);
    expect((await pay(bill, { amount: 20 })).status).toBe(201);
    expect((await billNow(bill)).settlement).toBe('paid');
  });

  it('reversed again it is answered as it is, and nothing more becomes due', async () => {
    const bill = await givenBill();
    const { body: payment } = await pay(bill, { amount: 5 });
    const first = await reverse(bill, payment, 'Premier');
    expect((await reverse(bill, payment, 'Second')).body).toEqual(first.body);
    expect((await billNow(bill)).totals).toMatchObject({ paid: 0, due: 22.55 });
  });

  it('reversed by two people at once, both are told of the same reversal', async () => {
    const bill = await givenBill();
    const { body: payment } = await pay(bill, { amount: 5 });
    const answers = await Promise.all(
      ['user:abir', 'user:zaid'].map((who) => reverse(bill, payment, `De ${who}`, who)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await billNow(bill)).totals).toMatchObject({ paid: 0, due: 22.55 });
  });

  it('whose answer could not be kept, sent again it is the same, whatever has happened since', async () => {
    const bill = await givenBill();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await pay(bill, { amount: 22.55 }, headers);
    expect(first.status).toBe(201);
    expect((await pay(bill, { amount: 22.55 }, headers)).body).toEqual(first.body);
    await loseAnswers();
    // Nothing is due any more, and it is not judged anew.
    expect(await pay(bill, { amount: 22.55 }, headers)).toMatchObject({ status: 201, body: first.body });
    const { body: reversed } = await reverse(bill, first.body);
    await loseAnswers();
    expect(await pay(bill, { amount: 22.55 }, headers)).toMatchObject({ status: 201, body: reversed });
    expect((await billNow(bill)).totals.due).toBe(22.55);
    expect(await paymentsOf(bill)).toHaveLength(1);
  });

  it('many are listed page by page, in the order that they were booked in', async () => {
    const bill = await givenBill();
    const booked: string[] = [];
    for (const amount of [1, 2, 3, 4, 5]) booked.push((await pay(bill, { amount })).body.id);
    const pages: string[][] = [];
    for (let next = `/bills/${bill.id}/payments?size=2`; next; ) {
      const { body } = await when.get(next);
      pages.push(body._embedded.payments.map(({ id }: { id: string }) => id));
      next = body._links.next?.href;
    }
    expect(pages).toEqual([booked.slice(0, 2), booked.slice(2, 4), booked.slice(4)]);
    const other = await givenBill();
    const { href } = (await when.get(`/bills/${bill.id}/payments?size=2`)).body._links.next;
    then.isProblem(await when.get(href.replace(bill.id, other.id)), 400, 'malformed-cursor');
  });
});

/** A draft of a credit note of all that is left of a bill. */
const givenCreditNote = async ({ id }: { id: string }): Promise<string> =>
  (await when.post(`/bills/${id}/credit-notes`, { reason: 'Retour' })).body.id;

const issue = (id: string) => when.post(`/bills/${id}/finalize`, {});

describe('given a bill that is credited', () => {
  it('what was paid is refunded, at most as much as was paid', async () => {
    const bill = await givenBill();
    await pay(bill, { amount: 20 });
    const note = await issue(await givenCreditNote(bill));
    expect(note.status).toBe(200);
    expect(await billNow(bill)).toMatchObject({
      settlement: 'toRefund',
      overdue: false,
      totals: { due: -20 },
    });
    const refund = { kind: 'refund', date: note.body.issueDate };
    const tooMuch = await pay(bill, { ...refund, amount: 20.01 });
    then.isProblem(tooMuch, 409, 'payment-exceeds');
    expect(tooMuch.body.detail).toBe('due is -20.00 €: 20.01 € cannot be refunded.');
    then.isProblem(await pay(bill, { amount: 0.01 }), 409, 'payment-exceeds');
    const { body: first } = await pay(bill, { ...refund, amount: 5 });
    expect((await pay(bill, { ...refund, amount: 15 })).status).toBe(201);
    expect(await billNow(bill)).toMatchObject({
      settlement: 'credited',
      totals: { paid: 20, refunded: 20, credited: 22.55, due: 0 },
    });
    await reverse(bill, first);
    expect(await billNow(bill)).toMatchObject({ settlement: 'toRefund', totals: { refunded: 15, due: -5 } });
  });

  it('its credit note takes no payment', async () => {
    const { body: note } = await issue(await givenCreditNote(await givenBill()));
    then.isProblem(await pay(note, { amount: 1 }), 409, 'not-payable');
    expect(await paymentsOf(note)).toEqual([]);
  });

  it('paid at the same moment, it is to be refunded, or the payment is refused', async () => {
    const bills = [];
    for (let count = 0; count < 5; count++) {
      const bill = await givenBill();
      bills.push({ bill, note: await givenCreditNote(bill) });
    }
    const ends = bills.map(async ({ bill, note }) => {
      const [credited, paid] = await Promise.all([issue(note), pay(bill, { amount: 22.55 })]);
      const { settlement, totals } = await billNow(bill);
      return { credited: credited.status, paid: paid.status, settlement, due: totals.due };
    });
    for (const end of await Promise.all(ends))
      expect([
        { credited: 200, paid: 201, settlement: 'toRefund', due: -22.55 },
        { credited: 200, paid: 409, settlement: 'credited', due: 0 },
      ]).toContainEqual(end);
  });
});

describe('given many who pay at once', () => {
  it('of those who pay the whole, one does', async () => {
    const bill = await givenBill();
    const answers = await Promise.all(Array.from({ length: 8 }, () => pay(bill, { amount: 22.55 })));
    const [paid, refused] = [201, 409].map((status) => answers.filter((answer) => answer.status === status));
    expect([paid?.length, refused?.length]).toEqual([1, 7]);
    for (const answer of refused ?? []) then.isProblem(answer, 409, 'payment-exceeds');
    expect(await billNow(bill)).toMatchObject({ settlement: 'paid', totals: { paid: 22.55, due: 0 } });
    expect(await paymentsOf(bill)).toHaveLength(1);
  });

  it('of twenty who pay 1.50, fifteen do, and the others are told what is due', async () => {
    const bill = await givenBill();
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(bill, { amount: 1.5 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(15);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const answer of refused) {
      then.isProblem(answer, 409, 'payment-exceeds');
      expect(answer.body.detail).toBe('due is 0.05 €: 1.50 € cannot be paid.');
    }
    expect((await billNow(bill)).totals).toMatchObject({ paid: 22.5, due: 0.05 });
    expect(await paymentsOf(bill)).toHaveLength(15);
  }, 60_000);

  it('each change leaves a row that says who made it, and names the version before', async () => {
    const bill = await givenBill();
    const { body: payment } = await pay(bill, { amount: 5 }, { 'x-correlation-id': 'c-1' });
    await reverse(bill, payment, 'Erreur', 'user:zaid');
    const { Items = [] } = await dynamodb.send(
      new ScanCommand({
        TableName: process.env.AUDIT_TABLE,
        FilterExpression: 'id = :id AND (act = :pay OR act = :reverse)',
        ExpressionAttributeValues: { ':id': `bills/${bill.id}`, ':pay': 'pay', ':reverse': 'reverse' },
      }),
    );
    const [paid, reversed] = Items.toSorted((one) => (one.act === 'pay' ? -1 : 1));
    const now = (await when.get(`/bills/${bill.id}`)).headers.etag;
    expect(paid).toMatchObject({ correlationId: 'c-1', payment: { id: payment.id, amount: 500 } });
    expect(reversed).toMatchObject({ principal: 'user:zaid', payment: payment.id, before: paid?.sort });
    expect(now).toBe(`"${reversed?.sort}"`);
  });
});

/** As when the functions had ended just before they kept their answers, and their time was over. */
async function loseAnswers(): Promise<void> {
  const TableName = process.env.IDEMPOTENCY_TABLE;
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName }));
  const answers = Items.filter(({ id }) => id.startsWith('http'));
  await Promise.all(answers.map(({ id }) => dynamodb.send(new DeleteCommand({ TableName, Key: { id } }))));
}
