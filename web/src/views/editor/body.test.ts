import { BILL_SCHEMA, bodyOf, changeBetween, completeBody } from './body.ts';
import { type BillValues, emptyDiscount, emptyLine, newBill, valuesOf } from './values.ts';

const line = (values: object) => ({ ...emptyLine('fr'), ...values });
const bill = (values: Partial<BillValues>): BillValues => ({ ...newBill('fr', '1'), ...values });

/** Where the contract finds faults. */
const faults = (values: BillValues): string[] =>
  BILL_SCHEMA.safeParse(values).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a bill in the form', () => {
  test('needs a customer, and product and quantity of a line: the rest is as the product has it', () => {
    expect(completeBody(bill({ productItems: [line({ productID: '7', quantity: 2 })] }))).toEqual({
      customerID: '1',
      productItems: [{ productID: '7', quantity: 2 }],
    });
  });

  test('has figures, discounts and reasons as the contract has them', () => {
    const discount = { ...emptyDiscount('fr'), value: 12.5 };
    const values = bill({
      productItems: [line({ name: 'Conseil', quantity: 1.5, price: 1_250.4, discount })],
      discounts: [{ value: 50, unit: '€', reason: 'Geste' }],
    });
    expect(completeBody(values)).toMatchObject({
      productItems: [{ quantity: 1.5, price: 1250.4, discount: { percent: 12.5, reason: 'Remise' } }],
      discounts: [{ amount: 50, reason: 'Geste' }],
    });
  });

  test('leaves out blank lines at its end, and none before', () => {
    const productItems = [line({ productID: '7' }), line({}), line({ productID: '8' }), line({}), line({})];
    expect(faults(bill({ productItems }))).toEqual(['productItems.1.name', 'productItems.1.price']);
  });

  test('that is empty lacks its customer and its first line', () => {
    expect(faults(newBill('fr', ''))).toEqual(
      expect.arrayContaining(['customerID', 'productItems.0.name', 'productItems.0.price']),
    );
  });

  test('has its faults where its fields are', () => {
    const values = bill({
      productItems: [
        line({ productID: '7', quantity: 'deux', discount: { value: 120, unit: '%', reason: '' } }),
      ],
      discounts: [emptyDiscount('fr')],
      period: { start: '2026-11-01', end: '' },
    });
    expect(faults(values).toSorted()).toEqual([
      'discounts.0.amount',
      'period.end',
      'productItems.0.discount.percent',
      'productItems.0.discount.reason',
      'productItems.0.quantity',
    ]);
  });

  test('has a reason of exemption only where no VAT is due', () => {
    const vat = { choice: 'AE', exemptionCode: 'VATEX-EU-AE', exemptionText: '' };
    const [taxed, reversed] = ['S 5.5', 'AE'].map((choice) =>
      bodyOf(bill({ productItems: [line({ productID: '7', vat: { ...vat, choice } })] })),
    );
    expect(taxed).toMatchObject({ productItems: [{ vat: { category: 'S', rate: 5.5 } }] });
    expect(reversed).toMatchObject({
      productItems: [{ vat: { category: 'AE', rate: 0, exemptionCode: 'VATEX-EU-AE' } }],
    });
  });
});

describe('a change of a draft', () => {
  const draft = {
    id: '1',
    kind: 'invoice',
    status: 'draft',
    billingDate: '2026-11-30T10:00:00.000Z',
    customerID: '1',
    currency: 'EUR',
    purchaseOrder: 'PO-7',
    productItems: [
      {
        productID: '7',
        quantity: 1.5,
        price: 0.0125,
        name: 'ecran',
        nature: 'goods',
        unitCode: 'C62',
        vat: { category: 'S', rate: 5.5 },
        discount: { percent: 10, amount: 0.01, reason: 'Remise' },
        net: 0.01,
      },
    ],
  } as Parameters<typeof valuesOf>[1];

  test('is nothing when nothing was changed, in whichever language it is shown', () => {
    for (const language of ['fr', 'en'] as const) {
      const values = valuesOf(language, draft);
      expect(changeBetween(values, valuesOf(language, draft))).toEqual({});
    }
  });

  test('names what was changed alone, and what was emptied as null', () => {
    const base = valuesOf('fr', draft);
    expect(changeBetween(base, { ...base, purchaseOrder: '', note: 'Merci' })).toEqual({
      purchaseOrder: null,
      note: 'Merci',
    });
  });

  test('sends lines as they were answered, so that prices stay what was agreed', () => {
    const base = valuesOf('fr', draft);
    const [first = line({})] = base.productItems;
    const changed = changeBetween(base, { ...base, productItems: [{ ...first, quantity: 3 }] });
    expect(changed).toEqual({
      productItems: [
        {
          productID: '7',
          quantity: 3,
          price: 0.0125,
          name: 'ecran',
          nature: 'goods',
          unitCode: 'C62',
          vat: { category: 'S', rate: 5.5 },
          discount: { percent: 10, reason: 'Remise' },
        },
      ],
    });
  });
});
