import { Day, Euros, SignedEuros, Text, time } from '@facturation/platform/schemas';
import { VatTreatment } from '@facturation/platform/standards/vat';
import { z } from 'zod';
import { Customer } from '../../customers/contract.ts';
import { Product } from '../../inventory/contract.ts';
import { changedFields, Draft, writtenFields } from './fields.ts';
import { ProductItem } from './line-fields.ts';
import { MAX_PAYMENT_REFERENCE, PAYMENT_METHODS } from './payment-methods.ts';

const VatGroup = z
  .object({
    ...VatTreatment.shape,
    lines: Euros.describe('Sum of its lines'),
    discount: Euros.describe('Its share of the discounts'),
    base: Euros.describe('What VAT is charged on (BT-116)'),
    amount: Euros.describe('VAT (BT-117)'),
  })
  .meta({ id: 'VatGroup', description: 'Lines of one VAT category and rate' });

const Totals = z
  .object({
    lines: Euros.describe('Sum of the lines (BT-106)'),
    discounts: Euros.describe('Sum of the discounts on it (BT-107)'),
    net: Euros.describe('Without VAT (BT-109)'),
    vat: z.array(VatGroup).describe('By category and rate (BG-23)'),
    vatTotal: Euros.describe('VAT (BT-110)'),
    gross: Euros.describe('With VAT (BT-112)'),
    prepaid: Euros.optional().describe('Paid when it was issued (BT-113)'),
    paid: Euros.optional().describe('Paid since'),
    refunded: Euros.optional().describe('Paid back since'),
    writtenOff: Euros.optional().describe('Waived since'),
    credited: Euros.optional().describe('Taken back by credit notes'),
    due: SignedEuros.describe(
      'What is to be paid; below 0 it is owed to the customer. A credit note changes what is due of its bill: 0',
    ),
  })
  .meta({ id: 'Totals' });

const STATUS = z.enum(['draft', 'final']).describe('A draft has no number and may change');
const totals = Totals.optional().describe(
  'Missing only in bills of an earlier version that are larger than one may be',
);
const { id, kind, forecast: _forecast, ...head } = Draft.shape;
const PaymentAtIssue = z
  .object({
    date: Day.describe('The day it was paid on'),
    method: z.enum(PAYMENT_METHODS).describe('How it was paid (BT-81)'),
    reference: Text(MAX_PAYMENT_REFERENCE).optional().describe('What names the payment at the bank'),
  })
  .meta({ id: 'PaymentAtIssue', description: 'The whole of it, paid when it was issued' });

/** Members that only final bills have. */
const ofFinal = {
  number: z.string().optional().describe('Its number (BT-1)'),
  payment: PaymentAtIssue.optional(),
  settlement: z
    .enum(['open', 'partlyPaid', 'paid', 'credited', 'toRefund'])
    .optional()
    .describe('Where its payment stands'),
  overdue: z
    .boolean()
    .optional()
    .describe(
      'Whether something is due, and in the time zone of the seller the day after `dueDate` has begun',
    ),
  finalizedAt: time('When it became final').optional(),
  hash: z.string().optional().describe('SHA-256 that ties it to the document before it in its series'),
};

const shape = {
  id,
  kind,
  status: STATUS,
  ...ofFinal,
  ...head,
  productItems: z.array(ProductItem).describe('Its lines'),
  totals,
};

const vat = { category: 'S', rate: 20 };
const item = {
  productID: '1',
  quantity: 2,
  price: 1000,
  name: 'ecran',
  nature: 'goods',
  unitCode: 'C62',
  vat,
  net: 2000,
};
const example = {
  kind: 'invoice',
  status: 'draft',
  billingDate: '2026-03-01T09:30:00.000Z',
  customerID: '1',
  currency: 'EUR',
  productItems: [item],
  totals: {
    lines: 2000,
    discounts: 0,
    net: 2000,
    vat: [{ ...vat, lines: 2000, discount: 0, base: 2000, amount: 400 }],
    vatTotal: 400,
    gross: 2400,
    due: 2400,
  },
};
const customer = { id: '1', name: 'Abir', email: 'ab@gmail.com' };
const product = { id: '1', name: 'ecran', price: 1000, quantity: 70 };

export const Bill = z.object(shape).meta({ id: 'Bill', examples: [{ id: '1', ...example }] });

const { id: _, ...withoutId } = shape;
export const BillPreview = z.object(withoutId).meta({ id: 'BillPreview', examples: [example] });

export const FullBill = z
  .object({
    ...shape,
    customer: Customer.nullable().describe(
      'Of a draft as it is now, null when it was deleted; of a credit note as its bill has it; of a final bill as it was',
    ),
    productItems: z
      .array(
        ProductItem.extend({
          product: Product.nullable()
            .optional()
            .describe('Of a draft: as it is now; null when it was deleted'),
        }).meta({ id: 'FullProductItem' }),
      )
      .describe('Its lines'),
    missing: z.array(z.string()).optional().describe('What was deleted since, e.g. products/3'),
  })
  .meta({
    id: 'FullBill',
    examples: [{ id: '1', ...example, customer, productItems: [{ ...item, product }] }],
  });

export const NewBill = z.strictObject(writtenFields).meta({
  id: 'NewBill',
  examples: [
    { customerID: '1', productItems: [{ productID: '1', quantity: 2 }] },
    {
      customerID: '1',
      purchaseOrder: 'PO-7',
      supplyDate: '2026-11-27',
      productItems: [
        { productID: '1', quantity: 2, discount: { percent: 10, reason: 'Remise de fidélité' } },
        { name: 'Installation', nature: 'services', unitCode: 'HUR', quantity: 1.5, price: 80 },
      ],
      discounts: [{ amount: 50, reason: 'Geste commercial' }],
    },
  ],
});

export const BillChange = z.strictObject(changedFields).meta({
  id: 'BillChange',
  examples: [
    { customerID: '1', note: 'Merci de votre confiance', productItems: [{ productID: '1', quantity: 3 }] },
  ],
});
