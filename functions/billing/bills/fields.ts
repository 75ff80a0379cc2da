import { changeOf } from '@facturation/platform/merge-patch';
import { Day, GivenByServer, Id, IdInput, Text, time } from '@facturation/platform/schemas';
import { z } from 'zod';
import type { BillFigures } from '../vat/bill-figures.ts';
import { Discount, DiscountInput } from './discount-fields.ts';
import { Line, NewProductItem } from './line-fields.ts';
import { LineToCredit, LineToCreditInput } from './line-to-credit.ts';
import { PrintedInput, PrintedLinesInput } from './printed.ts';

const MAX_REFERENCE = 100;
const MAX_NOTE = 2_000;
const MAX_REASON = 500;
const MAX_LINES = 100;
const MAX_DISCOUNTS = 20;

const Period = z
  .strictObject({ start: Day.describe('Its first day (BT-73)'), end: Day.describe('Its last day (BT-74)') })
  .meta({ id: 'Period' });

const shapeOf = (text: typeof Text, lines: typeof Text) => ({
  series: Id.optional().describe(
    'The series that its number will be of: FA, or AV for a credit note, when missing',
  ),
  issueDate: Day.optional().describe(
    'Day that it is to be issued on (BT-2): that of its number when missing',
  ),
  supplyDate: Day.optional().describe('Day of the supply (BT-72), where it is one day'),
  period: Period.optional().describe('Days of the supply (BG-14), where they are several'),
  dueDate: Day.optional().describe('Day by which it is to be paid (BT-9): by the terms when missing'),
  buyerReference: text(MAX_REFERENCE).optional().describe('What the customer wants to read on it (BT-10)'),
  purchaseOrder: text(MAX_REFERENCE).optional().describe('Order of the customer that it answers (BT-13)'),
  note: lines(MAX_NOTE).optional().describe('What is to be said on it (BT-22)'),
});

/** What names a bill in the documents that follow it. */
const OriginalBill = z
  .object({
    id: Id,
    number: z.string().describe('Its number (BT-25)'),
    issueDate: Day.describe('Day on which it was issued (BT-26)'),
  })
  .meta({ id: 'OriginalBill' });

const restock = z.boolean().describe('Of a credit note: whether goods come back into stock');

/** Members of a bill that a row keeps. */
export const Draft = z.object({
  id: Id,
  kind: z.enum(['invoice', 'creditNote']).describe('What it is (BT-3)'),
  billingDate: time('When it was made'),
  customerID: Id.describe('Id of a customer'),
  ...shapeOf(Text, Text),
  currency: z.enum(['EUR']).describe('The only one (BT-5)'),
  productItems: z.array(Line).describe('Its lines'),
  discounts: z.array(Discount).optional().describe('Taken off the sum of the lines (BG-20)'),
  originalBill: OriginalBill.optional().describe('The bill that a credit note takes back'),
  reason: Text(MAX_REASON).optional().describe('Why a credit note takes it back'),
  restock: restock.optional(),
  lines: z
    .array(LineToCredit)
    .optional()
    .describe('Of a credit note, while it is a draft: what it takes back of the lines of its bill'),
  /** Figures of a credit note, as they were when its lines were said: those of its bill decide when it becomes final. */
  forecast: z.custom<BillFigures>().optional(),
});

/** Members that only a credit note has, in bodies. */
export const creditNoteFields = {
  reason: PrintedInput(MAX_REASON).describe('Why it takes the bill back'),
  restock: restock.optional(),
  lines: z
    .array(LineToCreditInput)
    .min(1)
    .max(MAX_LINES)
    .describe('What it takes back of the lines of its bill'),
};

const changeable = {
  customerID: IdInput.describe('Id of a customer'),
  ...shapeOf(PrintedInput, PrintedLinesInput),
  productItems: z.array(NewProductItem).min(1).max(MAX_LINES).describe('Its lines'),
  discounts: z
    .array(DiscountInput)
    .max(MAX_DISCOUNTS)
    .optional()
    .describe('Taken off the sum of the lines (BG-20)'),
};

const currency = Draft.shape.currency.optional().describe('The only one');

/** Members in the body of a new bill. */
export const writtenFields = {
  id: GivenByServer,
  billingDate: GivenByServer,
  customer: GivenByServer,
  kind: z.enum(['invoice']).optional().describe('An invoice'),
  currency,
  ...changeable,
};

/** The same in a change, each of them optional. Lines and discounts are replaced as a whole. */
export const changedFields = {
  id: IdInput.optional().describe('When given, that of the path'),
  kind: Draft.shape.kind.optional().describe('When given, what it is'),
  currency,
  ...changeOf(changeable),
  ...changeOf({ ...creditNoteFields, restock }),
};
