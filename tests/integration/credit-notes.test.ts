import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER, SIREN } from '../support/parties.ts';

const REASON = { reason: 'Retour' };

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
});
afterAll(() => door.close());

const finalize = (id: string, body: object = {}) => when.post(`/bills/${id}/finalize`, body);
const credit = (id: string, body: object = {}, headers: Record<string, string> = {}) =>
  when.request('POST', `/bills/${id}/credit-notes`, { body: { ...REASON, ...body }, headers });
const read = async (id: string) => (await when.get(`/bills/${id}`)).body;
const notesOf = async (id: string) =>
  (await when.get(`/bills/${id}/credit-notes`)).body._embedded.creditNotes;

/** A final invoice; by default of 3 pieces for 10.00 and an hour of 80.00, 108.00 with VAT. */
async function givenInvoice({
  payment = false,
  lines = LINES,
}: {
  payment?: boolean;
  lines?: object[];
} = {}) {
  const customer = await given.aCustomer(BUSINESS);
  const { body } = await when.post('/bills', { customerID: customer.id, productItems: lines });
  const paid = { payment: { date: '2026-01-02', method: 'card' } };
  const answer = await finalize(body.id, payment ? paid : {});
  expect(answer.status).toBe(200);
  return { ...answer.body, customer };
}

const LINES = [
  { name: 'Câble', price: 3.34, quantity: 3, discount: { amount: 0.02, reason: 'Remise' } },
  { name: 'Installation', nature: 'services', unitCode: 'HUR', price: 80, quantity: 1 },
];

async function givenFinalNote(id: string, body: object = {}) {
  const draft = await credit(id, body);
  expect(draft.status).toBe(201);
  const answer = await finalize(draft.body.id);
  expect(answer.status).toBe(200);
  return answer.body;
}

describe('given a final invoice', () => {
  it('a credit note of all of it is a draft that says so, and changes nothing yet', async () => {
    const invoice = await givenInvoice();
    const answer = await credit(invoice.id);
    expect(answer).toMatchObject({
      status: 201,
      headers: { location: expect.stringMatching(`/bills/${answer.body.id}$`) },
      body: {
        kind: 'creditNote',
        status: 'draft',
        customerID: invoice.customerID,
        originalBill: { id: invoice.id, number: invoice.number, issueDate: invoice.issueDate },
        ...REASON,
        lines: [
          { line: 1, quantity: 3 },
          { line: 2, quantity: 1 },
        ],
        productItems: [
          { line: 1, name: 'Câble', quantity: 3, discount: { amount: 0.02, reason: 'Remise' }, net: 10 },
          { line: 2, name: 'Installation', unitCode: 'HUR', net: 80 },
        ],
        totals: { net: 90, vatTotal: 18, gross: 108, due: 0 },
      },
    });
    expect(await read(answer.body.id)).toEqual(answer.body);
    expect(await read(invoice.id)).toMatchObject({ settlement: 'open', totals: { credited: 0, due: 108 } });
    expect(await notesOf(invoice.id)).toEqual([]);
  });

  it('made final it has a number of its own series, and its bill is credited', async () => {
    const invoice = await givenInvoice();
    const note = await givenFinalNote(invoice.id);
    expect(note).toMatchObject({
      kind: 'creditNote',
      status: 'final',
      number: expect.stringMatching(/^AV-\d{4}-\d{5}$/),
      originalBill: { id: invoice.id, number: invoice.number, issueDate: invoice.issueDate },
      ...REASON,
      totals: { gross: 108, due: 0 },
    });
    expect(note.settlement).toBeUndefined();
    expect(await read(note.id)).toEqual(note);
    expect(await read(invoice.id)).toMatchObject({
      settlement: 'credited',
      totals: { credited: 108, due: 0 },
    });
    expect(await notesOf(invoice.id)).toEqual([note]);
    expect((await when.get(`/fullBill/${note.id}`)).body).toMatchObject({
      number: note.number,
      customer: { id: invoice.customerID, siren: SIREN },
    });
    then.isProblem(await credit(invoice.id), 409, 'credit-exceeds');
  });

  it('by thirds each part has a third, and the last has what is left', async () => {
    const lines = [
      { name: 'Câble', price: 100, pricePer: 3, quantity: 3, vat: { category: 'S', rate: 5.5 } },
    ];
    const invoice = await givenInvoice({ lines });
    const parts = [];
    for (let part = 0; part < 3; part++)
      parts.push(await givenFinalNote(invoice.id, { lines: [{ line: 1, quantity: 1 }] }));
    expect(parts.map(({ totals }) => [totals.net, totals.vatTotal])).toEqual([
      [33.33, 1.83],
      [33.34, 1.84],
      [33.33, 1.83],
    ]);
    expect(await notesOf(invoice.id)).toEqual(parts);
    expect((await read(invoice.id)).settlement).toBe('credited');
  });

  it('an amount of a line is taken back as one piece at that price', async () => {
    const invoice = await givenInvoice();
    const note = await givenFinalNote(invoice.id, { lines: [{ line: 2, amount: 12.5 }] });
    expect(note.productItems).toMatchObject([
      { line: 2, quantity: 1, price: 12.5, unitCode: 'C62', net: 12.5 },
    ]);
    expect(await read(invoice.id)).toMatchObject({ settlement: 'open', totals: { credited: 15, due: 93 } });
    const rest = await givenFinalNote(invoice.id);
    expect(rest.productItems).toMatchObject([
      { line: 1, net: 10 },
      { line: 2, quantity: 1, price: 80, discount: { amount: 12.5, reason: 'Déjà crédité' }, net: 67.5 },
    ]);
    expect(await read(invoice.id)).toMatchObject({ settlement: 'credited', totals: { due: 0 } });
  });

  it('paid at issue, what is credited of it is to be refunded', async () => {
    const invoice = await givenInvoice({ payment: true });
    await givenFinalNote(invoice.id, { lines: [{ line: 2, quantity: 0.5 }] });
    expect(await read(invoice.id)).toMatchObject({
      settlement: 'toRefund',
      totals: { credited: 48, due: -48 },
    });
  });

  it('of a bill of several pages each page has its credit notes, in the order they were issued', async () => {
    const invoice = await givenInvoice();
    const notes = [];
    for (let part = 0; part < 3; part++)
      notes.push(await givenFinalNote(invoice.id, { lines: [{ line: 1, quantity: 0.1 }] }));
    const first = (await when.get(`/bills/${invoice.id}/credit-notes?size=2`)).body;
    const second = (await when.get(first._links.next.href)).body;
    expect([...first._embedded.creditNotes, ...second._embedded.creditNotes]).toEqual(notes);
    expect(second._links.next).toBeUndefined();
  });

  it('its customer is as it was billed, reached where they are today', async () => {
    const invoice = await givenInvoice();
    const electronicAddress = { scheme: '0225', value: '200000008_SERVICE' };
    await when.request('PATCH', `/customers/${invoice.customer.id}`, {
      body: { name: 'Autre nom', electronicAddress },
      headers: { 'if-match': '*' },
    });
    const { id } = (await credit(invoice.id)).body;
    const draft = (await when.get(`/fullBill/${id}`)).body;
    expect(draft.customer).toMatchObject({ name: invoice.customer.name, electronicAddress });
    await finalize(id);
    expect((await when.get(`/fullBill/${id}`)).body.customer).toEqual(draft.customer);
  });

  it('whose customer and product were deleted since can be credited, and its draft read in full', async () => {
    const [kept, gone] = [await given.aProduct(), await given.aProduct()];
    const invoice = await givenInvoice({
      lines: [{ productID: kept.id, quantity: 2 }, { productID: gone.id, quantity: 1 }, ...LINES],
    });
    await when.request('DELETE', `/customers/${invoice.customer.id}`);
    await when.request('DELETE', `/products/${gone.id}`);
    const { body: draft } = await credit(invoice.id);
    const { customer, missing, productItems, ...others } = (await when.get(`/fullBill/${draft.id}`)).body;
    const { productItems: lines, ...head } = draft;
    expect(others).toEqual(head);
    expect(customer).toMatchObject({ id: invoice.customerID, siren: SIREN });
    expect(missing).toEqual([`products/${gone.id}`]);
    const joined = [{ product: { ...kept, quantity: 1 } }, { product: null }, {}, {}];
    expect(productItems).toEqual(lines.map((line: object, index: number) => ({ ...line, ...joined[index] })));
    expect((await finalize(draft.id)).body.number).toMatch(/^AV-/);
  });

  it('is credited by the seller as they were, whatever their regime is now', async () => {
    const invoice = await givenInvoice();
    await when.request('PUT', '/seller', { body: { ...SELLER, vatRegime: 'franchise' } });
    const note = await givenFinalNote(invoice.id).finally(() =>
      when.request('PUT', '/seller', { body: SELLER }),
    );
    const { getItem } = await import('@facturation/platform/get-item');
    const row = await getItem(`${process.env.FROZEN_BILLS_TABLE}`, { id: note.id });
    expect(JSON.parse(`${row?.text}`)).toMatchObject({
      seller: { vatRegime: 'normal' },
      totals: { vatTotal: '18.00' },
    });
  });
});

describe('given a request for a credit note that is sent again', () => {
  it('under its key it is the same draft, also where nothing is left by now', async () => {
    const invoice = await givenInvoice();
    const headers = { 'idempotency-key': `credit-${invoice.id}` };
    const first = await credit(invoice.id, {}, headers);
    await givenFinalNote(invoice.id);
    expect(await credit(invoice.id, {}, headers)).toMatchObject({ status: 201, body: first.body });
  });

  it('finalised twice it is taken back once', async () => {
    const invoice = await givenInvoice();
    const { body } = await credit(invoice.id, { lines: [{ line: 2, amount: 10 }] });
    const [one, other] = await Promise.all([finalize(body.id), finalize(body.id)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(other.body).toEqual(one.body);
    expect((await read(invoice.id)).totals.credited).toBe(12);
    expect(await notesOf(invoice.id)).toEqual([one.body]);
  });
});

describe('given payments', () => {
  const pay = (id: string, amount: number, date: string) =>
    when.post(`/bills/${id}/payments`, { amount, date, method: 'transfer' });

  it('a credit note takes none', async () => {
    const { id, issueDate } = await givenFinalNote((await givenInvoice()).id);
    then.isProblem(await pay(id, 1, issueDate), 409, 'not-payable');
  });

  it('one at the moment of a credit note is to be refunded, or refused', async () => {
    const { id, issueDate } = await givenInvoice();
    const draft = (await credit(id)).body;
    const [paid, credited] = await Promise.all([pay(id, 108, issueDate), finalize(draft.id)]);
    expect(credited.status).toBe(200);
    const after = await read(id);
    if (paid.status === 201)
      expect(after).toMatchObject({
        settlement: 'toRefund',
        totals: { paid: 108, credited: 108, due: -108 },
      });
    else {
      then.isProblem(paid, 409, 'payment-exceeds');
      expect(after).toMatchObject({ settlement: 'credited', totals: { paid: 0, credited: 108, due: 0 } });
    }
  });
});

describe('given two credit notes of the same remainder', () => {
  it('finalised at once one wins, and the other is told what is left', async () => {
    const invoice = await givenInvoice();
    const lines = [{ line: 2, quantity: 0.6 }];
    const drafts = [await credit(invoice.id, { lines }), await credit(invoice.id, { lines })];
    const answers = await Promise.all(drafts.map(({ body }) => finalize(body.id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409) as when.Answer;
    then.isProblem(loser, 409, 'credit-exceeds');
    expect(loser.body.errors).toEqual([
      { pointer: '/bill/lines/0/quantity', detail: 'Of line 2 only a quantity of 0.4 is left to credit.' },
    ]);
    expect((await read(invoice.id)).totals.credited).toBe(57.6);
    expect(await notesOf(invoice.id)).toHaveLength(1);
  });

  it('by the batch, what is left goes to the first', async () => {
    const invoice = await givenInvoice();
    const drafts = [(await credit(invoice.id)).body, (await credit(invoice.id)).body];
    const bills = drafts.map(({ id }) => ({ id }));
    const { body } = await when.post('/bills/finalize', { bills });
    expect(body).toMatchObject([{ status: 'final' }, { status: 'refused', problem: { status: 409 } }]);
  });
});

describe('given a bill that takes no credit note', () => {
  it.each([
    [
      'a draft',
      async () =>
        (await when.post('/bills', { customerID: (await given.aCustomer()).id, productItems: LINES })).body
          .id,
      'bill-is-draft',
    ],
    [
      'a draft of a credit note',
      async () => (await credit((await givenInvoice()).id)).body.id,
      'bill-is-draft',
    ],
    ['a credit note', async () => (await givenFinalNote((await givenInvoice()).id)).id, 'not-an-invoice'],
  ])('%s is refused', async (_, idOf, code) => {
    const id = await idOf();
    then.isProblem(await credit(id), 409, code as 'bill-is-draft');
    then.isProblem(await when.post(`/bills/${id}/correct`, REASON), 409, code as 'bill-is-draft');
  });

  it('one that does not exist is not found', async () => {
    then.isProblem(await credit('unknown'), 404, 'not-found');
    then.isProblem(await when.get('/bills/unknown/credit-notes'), 404, 'not-found');
    const { id } = (await credit((await givenInvoice()).id)).body;
    expect(await notesOf(id)).toEqual([]);
  });

  it.each<[string, object[], number, string, string]>([
    ['a line that it has not', [{ line: 3, quantity: 1 }], 422, 'invalid-content', '#/lines/0/line'],
    [
      'more pieces than were billed',
      [{ line: 1, quantity: 3.5 }],
      409,
      'credit-exceeds',
      '#/lines/0/quantity',
    ],
    [
      'more in two parts',
      [
        { line: 2, amount: 50 },
        { line: 2, amount: 30.01 },
      ],
      409,
      'credit-exceeds',
      '#/lines/1/amount',
    ],
    ['nothing', [{ line: 1, amount: 0 }], 422, 'invalid-content', '#/lines/0/amount'],
    ['neither quantity nor amount', [{ line: 1 }], 422, 'invalid-content', '#/lines/0'],
    ['both', [{ line: 1, quantity: 1, amount: 1 }], 422, 'invalid-content', '#/lines/0'],
    ['no line', [], 422, 'invalid-content', '#/lines'],
  ])('%s is refused, and where', async (_, lines, status, code, pointer) => {
    const answer = await credit((await givenInvoice()).id, { lines });
    then.isProblem(answer, status, code as 'credit-exceeds');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });
});

describe('given a draft of a credit note', () => {
  const patch = (id: string, body: object) =>
    when.request('PATCH', `/bills/${id}`, { body, headers: { 'if-match': '*' } });

  it('its lines, its reason and what it says can be changed', async () => {
    const { id } = (await credit((await givenInvoice()).id)).body;
    const change = { reason: 'Avarie', note: 'Merci', restock: true, lines: [{ line: 1, quantity: 1 }] };
    const { status, body } = await patch(id, change);
    expect([status, body]).toMatchObject([200, { ...change, totals: { net: 3.33, gross: 4 } }]);
    expect(await read(id)).toEqual(body);
    then.isProblem(await patch(id, { lines: [{ line: 1, quantity: 4 }] }), 409, 'credit-exceeds');
  });

  it('what it takes from its bill is refused, all of it at once', async () => {
    const { id } = (await credit((await givenInvoice()).id)).body;
    const foreign = {
      customerID: (await given.aCustomer()).id,
      dueDate: '2099-12-31',
      productItems: [{ name: 'X', price: 1, quantity: 1 }],
      discounts: [{ amount: 1, reason: 'R' }],
      kind: 'invoice',
    };
    const answer = await patch(id, foreign);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      Object.keys(foreign).map((member) => `#/${member}`),
    );
  });

  it('an invoice has no lines to credit, no reason and nothing to restock', async () => {
    const customerID = (await given.aCustomer()).id;
    const { id } = (await when.post('/bills', { customerID, productItems: LINES })).body;
    for (const change of [{ reason: 'R' }, { restock: true }, { lines: [{ line: 1, quantity: 1 }] }])
      then.isProblem(await patch(id, change), 422, 'invalid-content');
  });

  it('it can be deleted, and is not copied', async () => {
    const { id } = (await credit((await givenInvoice()).id)).body;
    then.isProblem(await when.post(`/bills/${id}/copy`, {}), 409, 'not-an-invoice');
    const headers = { 'if-match': '*' };
    expect((await when.request('DELETE', `/bills/${id}`, { headers })).status).toBe(204);
    then.isProblem(await when.get(`/bills/${id}`), 404, 'not-found');
  });

  it('it takes no payment, and no day before that of its bill', async () => {
    const invoice = await givenInvoice();
    const { id } = (await credit(invoice.id)).body;
    const payment = { date: '2026-01-02', method: 'card' };
    then.isProblem(await finalize(id, { payment }), 409, 'not-issuable');
    const early = await finalize(id, { issueDate: '2026-01-02' });
    then.isProblem(early, 409, 'not-issuable');
    expect(early.body.errors).toMatchObject([{ pointer: '#/issueDate' }]);
    expect((await finalize(id)).status).toBe(200);
  });
});

describe('given a final invoice that is wrong', () => {
  it('it is corrected by a credit note of all that remains and a new invoice', async () => {
    const invoice = await givenInvoice();
    await givenFinalNote(invoice.id, { lines: [{ line: 2, amount: 10 }] });
    const headers = { 'idempotency-key': `correct-${invoice.id}` };
    const correct = () => when.request('POST', `/bills/${invoice.id}/correct`, { body: REASON, headers });
    const { status, body } = await correct();
    expect([status, body]).toMatchObject([
      201,
      {
        creditNote: { kind: 'creditNote', status: 'draft', ...REASON, totals: { gross: 96 } },
        invoice: { kind: 'invoice', status: 'draft', customerID: invoice.customerID, totals: { gross: 108 } },
      },
    ]);
    expect(body.invoice.issueDate).toBeUndefined();
    expect((await correct()).body).toEqual(body);
    expect(await read(body.creditNote.id)).toEqual(body.creditNote);
    expect(await read(body.invoice.id)).toEqual(body.invoice);
    expect((await finalize(body.creditNote.id)).status).toBe(200);
    expect((await finalize(body.invoice.id)).body).toMatchObject({
      totals: { gross: 108 },
      settlement: 'open',
    });
    expect((await read(invoice.id)).settlement).toBe('credited');
  });

  it('it can be copied as it was billed', async () => {
    const invoice = await givenInvoice();
    const { status, body } = await when.post(`/bills/${invoice.id}/copy`, {});
    expect([status, body]).toMatchObject([201, { kind: 'invoice', status: 'draft', totals: { gross: 108 } }]);
    expect(body.productItems).toEqual(invoice.productItems);
  });
});
