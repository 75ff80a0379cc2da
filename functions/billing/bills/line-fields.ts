import { Price, PriceInput } from '@facturation/platform/prices';
import { Euros, GivenByServer, Id, IdInput, Text } from '@facturation/platform/schemas';
import { UnitCode } from '@facturation/platform/standards/units';
import { VatTreatment } from '@facturation/platform/standards/vat';
import { z } from 'zod';
import { Discount, DiscountInput } from './discount-fields.ts';
import { PrintedInput, PrintedLinesInput } from './printed.ts';

const MAX_NAME = 200;
const MAX_DESCRIPTION = 1_000;
const MAX_PRICE_PER = 1_000_000;
const MAX_UNITS = 1_000_000_000;
const TEN_THOUSAND = 10_000;

/** Units with at most four decimals at an edge; integer ten-thousandths inside. */
export const Quantity = z
  .codec(z.number().gt(0).lt(MAX_UNITS), z.int(), {
    decode: (units, context) => {
      const tenThousandths = Math.round(units * TEN_THOUSAND);
      if (tenThousandths > 0 && tenThousandths / TEN_THOUSAND === units) return tenThousandths;
      context.issues.push({
        code: 'custom',
        message: 'A quantity has at most four decimals.',
        input: units,
      });
      return z.NEVER;
    },
    encode: (tenThousandths) => tenThousandths / TEN_THOUSAND,
  })
  .meta({
    description: 'Units, at most four decimals; whole for a product in stock (BT-129)',
    examples: [1.5],
  });

const shapeOf = (text: typeof Text, lines: typeof Text, price: typeof Price) => ({
  quantity: Quantity,
  price: price.describe('Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)'),
  name: text(MAX_NAME).describe('What it is (BT-153)'),
  description: lines(MAX_DESCRIPTION).optional().describe('More about it (BT-154)'),
  nature: z.enum(['goods', 'services']).describe('Goods or services'),
  unitCode: UnitCode,
  pricePer: z
    .int()
    .min(1)
    .max(MAX_PRICE_PER)
    .optional()
    .describe('Units that the price is for (BT-149): 1 when missing'),
  vat: VatTreatment,
});

const kept = shapeOf(Text, Text, Price);
const written = shapeOf(PrintedInput, PrintedLinesInput, PriceInput);

/** A line as it is kept. */
export const Line = z.object({
  productID: Id.optional().describe('Id of a product; a line of something else has none'),
  ...kept,
  name: kept.name.optional().describe('What it is (BT-153); missing in lines that an earlier version kept'),
  discount: Discount.optional().describe('Taken off quantity × price (BG-27)'),
  line: z
    .int()
    .min(1)
    .optional()
    .describe('Of a credit note: the line of its bill that it takes back, counted from 1'),
});

/** A line in answers. */
export const ProductItem = Line.extend({
  net: Euros.optional().describe('Quantity × price, less the discount (BT-131)'),
}).meta({ id: 'ProductItem' });

/**
 * A line in bodies, also as the original's class `ProductItem` is written, whose price is a double, 0 until it is set.
 */
export const NewProductItem = z
  .strictObject({
    id: GivenByServer,
    productID: IdInput.optional().describe('Id of a product; without it the line has a name and a price'),
    quantity: written.quantity,
    price: written.price.optional().describe('As the product has it now when it is 0 or missing'),
    name: written.name.optional().describe('As the product has it now when missing (BT-153)'),
    description: written.description.describe('As the product has it now when missing (BT-154)'),
    nature: written.nature.optional().describe('As the product has it now when missing'),
    unitCode: written.unitCode.optional().describe('As the product has it now when missing (BT-130)'),
    pricePer: written.pricePer.describe('As the product has it now when missing (BT-149)'),
    vat: written.vat.optional().describe('As the product has it now when missing'),
    discount: DiscountInput.optional().describe('Taken off quantity × price (BG-27)'),
    net: z
      .number()
      .transform(() => undefined)
      .optional()
      .describe('As a line was answered; it is computed anew'),
    bill: GivenByServer,
    product: GivenByServer,
  })
  .superRefine(({ productID, name, price }, context) => {
    if (productID !== undefined) return;
    for (const [member, value] of Object.entries({ name, price }))
      if (value === undefined)
        context.addIssue({
          code: 'custom',
          path: [member],
          message: `A line without productID has a ${member} of its own.`,
        });
  })
  .meta({ id: 'NewProductItem' });
