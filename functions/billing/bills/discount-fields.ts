import { Euros, Text } from '@facturation/platform/schemas';
import { z } from 'zod';
import { PrintedInput } from './printed.ts';

const MAX_REASON = 200;
const HUNDREDTHS = 100;

/** Percent with at most two decimals at an edge; integer hundredths inside. */
const Percent = z
  .codec(z.number().min(0).max(100), z.int(), {
    decode: (percent, context) => {
      const hundredths = Math.round(percent * HUNDREDTHS);
      if (hundredths / HUNDREDTHS === percent) return hundredths;
      context.issues.push({ code: 'custom', message: 'Percent have at most two decimals.', input: percent });
      return z.NEVER;
    },
    encode: (hundredths) => hundredths / HUNDREDTHS,
  })
  .meta({ description: 'Percent, at most two decimals', examples: [10] });

const percent = Percent.optional().describe('Percent of what it is taken off');
const REASON = 'Why, as it is printed';

/** A discount in answers: `amount` is there also where it follows from the percentage. */
export const Discount = z
  .object({
    percent,
    amount: Euros.optional().describe('Euros, net of VAT; what the percentage comes to, where there is one'),
    reason: Text(MAX_REASON).describe(REASON),
  })
  .meta({ id: 'Discount' });

/** A discount in bodies. */
export const DiscountInput = z
  .strictObject({
    percent,
    amount: Euros.optional().describe('Euros, net of VAT; not looked at where there is a percentage'),
    reason: PrintedInput(MAX_REASON).describe(REASON),
  })
  .refine(({ percent, amount }) => percent !== undefined || amount !== undefined, {
    path: ['amount'],
    message: 'A discount has a percentage or an amount.',
  })
  .meta({ id: 'NewDiscount' });
