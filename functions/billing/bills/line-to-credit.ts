import { Euros } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Quantity } from './line-fields.ts';

/** As many as a bill has at most. */
const MAX_LINES = 100;

const shape = {
  line: z.int().min(1).max(MAX_LINES).describe('Line of the bill, counted from 1'),
  quantity: Quantity.optional().describe('How much of the line is taken back; or `amount`'),
  amount: Euros.optional().describe('Euros net of VAT, before discounts on the whole bill; or `quantity`'),
};

/** What a credit note takes back of a line of its bill, in answers. Either `quantity` or `amount`. */
export const LineToCredit = z.object(shape).meta({ id: 'LineToCredit' });

/** The same in bodies. */
export const LineToCreditInput = z
  .strictObject(shape)
  .superRefine(({ quantity, amount }, context) => {
    const refuse = (message: string, ...path: string[]) =>
      context.addIssue({ code: 'custom', path, message });
    if (amount === 0) refuse('An amount is above 0.', 'amount');
    if ((quantity === undefined) === (amount === undefined))
      refuse('A line is taken back by quantity or by amount.');
  })
  .meta({ id: 'NewLineToCredit', examples: [{ line: 1, quantity: 1 }] });
