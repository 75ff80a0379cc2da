import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { workedBill } from '../support/worked-bills.ts';
import { readExamples, type WorkedExample } from '../vat/worked-examples.ts';

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  customerID = (await given.aCustomer()).id;
});
afterAll(() => door.close());

const preview = (example: WorkedExample) => when.post('/bills/preview', workedBill(example, customerID));

const euros = (amount: number): string => amount.toFixed(2);

interface Group {
  category: string;
  rate: number;
  lines: number;
  discount: number;
  base: number;
  amount: number;
}

/** The tables of the file, of an answer; the shares of a document discount are in no answer. */
function tablesOf({ productItems, discounts = [], totals }: Awaited<ReturnType<typeof preview>>['body']) {
  const row = (name: string, lines: number, discount: number, base: number, vat: number, gross: number) => [
    name,
    ...[lines, discount, base, vat, gross].map(euros),
  ];
  return {
    nets: productItems.map(({ net }: { net: number }) => euros(net)),
    discounts: discounts.map(({ amount }: { amount: number }) => euros(amount)),
    groups: [
      ...totals.vat.map(({ category, rate, lines, discount, base, amount }: Group) =>
        row(`${category} ${rate}`, lines, discount, base, amount, (base * 100 + amount * 100) / 100),
      ),
      row('Total', totals.lines, totals.discounts, totals.net, totals.vatTotal, totals.gross),
    ],
  };
}

const examples = readExamples();

describe('given the worked examples', () => {
  const accepted = examples.filter(({ refused }) => !refused);
  const refused = examples.flatMap((example) =>
    example.refused ? [{ ...example, ...example.refused }] : [],
  );

  it.each(accepted)('a bill of $title has their figures', async (example) => {
    const { status, body } = await preview(example);
    expect(status).toBe(200);
    const { nets, discounts, groups } = example.right;
    expect(tablesOf(body)).toEqual({ nets, discounts: discounts.map(([amount]) => amount), groups });
    expect(body.totals.due).toBe(body.totals.gross);
  });

  it.each(refused)('$title is refused where it is wrong', async (example) => {
    const answer = await preview(example);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer: example.pointer }]);
  });
});

describe('given a purchase', () => {
  it('its preview is the bill that is then made, and is kept nowhere', async () => {
    const product = await given.aProduct({ price: 19.99 });
    const purchase = {
      customerID,
      note: 'Merci',
      productItems: [
        { productID: product.id, quantity: 3, discount: { percent: 5, reason: 'Remise' } },
        { name: 'Installation', nature: 'services', unitCode: 'HUR', quantity: 1.25, price: 80 },
      ],
    };
    const previewed = await when.post('/bills/preview', purchase);
    expect(previewed).toMatchObject({
      status: 200,
      body: { status: 'draft', productItems: [{ net: 56.97 }, { net: 100 }], totals: { gross: 188.36 } },
    });
    expect((await when.get('/bills?size=1')).body.page.totalElements).toBe(0);
    const made = await when.post('/bills', purchase);
    const { billingDate: _, ...expected } = previewed.body;
    expect(made).toMatchObject({ status: 201, body: { ...expected, id: expect.any(String) } });
    expect((await when.get(made.headers.location ?? '')).body).toEqual(made.body);
    expect((await when.get('/bills')).body._embedded.bills).toEqual([made.body]);
  });

  it('under one key its preview has the same answer', async () => {
    const body = { customerID, productItems: [{ name: 'A', quantity: 1, price: 1 }] };
    const headers = { 'idempotency-key': 'a preview' };
    const first = await when.request('POST', '/bills/preview', { body, headers });
    const again = await when.request('POST', '/bills/preview', { body, headers });
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('lines that were answered can be sent again', async () => {
    const product = await given.aProduct({ price: 10 });
    const line = { productID: product.id, quantity: 2, discount: { percent: 10, reason: 'Remise' } };
    const { body } = await when.post('/bills/preview', { customerID, productItems: [line] });
    expect(body.productItems).toMatchObject([{ discount: { percent: 10, amount: 2 }, net: 18 }]);
    const { productItems } = body;
    const again = await when.post('/bills/preview', { customerID, productItems });
    expect(again.body.productItems).toEqual(productItems);
  });

  it('of something unknown, or by halves of what is in stock, each line is named', async () => {
    const product = await given.aProduct();
    const unknown = await when.post('/bills/preview', {
      customerID: 'unknown',
      productItems: [{ productID: 'unknown', quantity: 1 }],
    });
    then.isProblem(unknown, 422, 'unknown-reference');
    expect(unknown.body.errors).toMatchObject([
      { pointer: '#/customerID' },
      { pointer: '#/productItems/0/productID' },
    ]);
    const half = await when.post('/bills/preview', {
      customerID,
      productItems: [{ productID: product.id, quantity: 0.5 }],
    });
    then.isProblem(half, 422, 'invalid-content');
    expect(half.body.errors).toMatchObject([{ pointer: '#/productItems/0/quantity' }]);
  });

  it.each([
    ['a day that is none', { issueDate: '2026-02-30' }, '#/issueDate'],
    ['a day of another century', { supplyDate: '1999-12-31' }, '#/supplyDate'],
    ['a note of 2,001 characters', { note: 'n'.repeat(2_001) }, '#/note'],
    ['another currency', { currency: 'USD' }, '#/currency'],
    ['due before its issue', { issueDate: '2026-11-29', dueDate: '2026-11-28' }, '#/dueDate'],
  ])('with %s it is refused', async (_, more, pointer) => {
    const productItems = [{ name: 'A', quantity: 1, price: 1 }];
    const answer = await when.post('/bills/preview', { customerID, productItems, ...more });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });
});
