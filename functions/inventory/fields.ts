import { changeOf, removable } from '@facturation/platform/merge-patch';
import { Price, PriceInput, priceOf } from '@facturation/platform/prices';
import { LinesInput, Text, TextInput } from '@facturation/platform/schemas';
import { PIECE, UnitCode } from '@facturation/platform/standards/units';
import { VatChange, VatTreatment } from '@facturation/platform/standards/vat';
import { z } from 'zod';

const NATURES = ['goods', 'services'] as const;

const MAX_NAME = 200;
const MAX_REFERENCE = 100;
const MAX_DESCRIPTION = 1_000;
const MAX_PRICE_PER = 1_000_000;
const MAX_QUANTITY = 999_999_999;

const shapeOf = (text: typeof Text, lines: typeof Text, price: typeof Price, maxQuantity: number) => ({
  name: text(MAX_NAME).describe('Name of the product (BT-153)'),
  price: price.describe('Price in euros of `pricePer` units, net of VAT, at most six decimals (BT-146)'),
  quantity: z
    .int()
    .nonnegative()
    .max(maxQuantity)
    .describe(
      'Pieces in stock that no bill has reserved, at this moment: to write it sets what is free. Of what is not stocked, what was written',
    ),
  reference: text(MAX_REFERENCE).optional().describe("The seller's own reference (BT-155)"),
  description: lines(MAX_DESCRIPTION).optional().describe('What it is, as it is printed on bills (BT-154)'),
  nature: z.enum(NATURES).optional().describe('goods when missing'),
  unitCode: UnitCode.optional().describe(
    'Unit of quantities and of the price, by its code of UN/ECE recommendation 20 (BT-130): C62 (a piece) when missing',
  ),
  vat: VatTreatment.optional().describe('How it is taxed: S at 20 % when missing'),
  stocked: z
    .boolean()
    .optional()
    .describe('Whether `quantity` is kept account of: true for goods, false for services when missing'),
  pricePer: z
    .int()
    .min(1)
    .max(MAX_PRICE_PER)
    .optional()
    .describe('Units that the price is for, where one costs fractions of a cent (BT-149): 1 when missing'),
});

/** Members of a product in answers. */
export const fields = shapeOf(Text, Text, Price, Number.MAX_SAFE_INTEGER);

/** The same in bodies. */
export const writtenFields = shapeOf(TextInput, LinesInput, PriceInput, MAX_QUANTITY);

/** The same in a change, each of them optional. */
export const changedFields = { ...changeOf(writtenFields), vat: removable(VatChange, writtenFields.vat) };

/** `price` is integer millionths of a euro, the rate of `vat` hundredths of a percent. */
type Fields = z.output<z.ZodObject<typeof fields>>;

/** A product as answers carry it: its price in euros, its rate in percent. */
export const toResource = <P extends Fields>(product: P) => ({
  ...product,
  price: priceOf(product.price),
  ...(product.vat && { vat: { ...product.vat, rate: product.vat.rate / 100 } }),
});

/** `rate`: in hundredths of a percent. */
const STANDARD_VAT = { category: 'S', rate: 20_00 } as const;

type Billed = Pick<Fields, 'nature' | 'unitCode' | 'vat' | 'stocked' | 'pricePer'>;

/** What is billed of a product, or of what is none: its members, and what stands for those that nobody has set. */
export function billedWith(product: Billed) {
  const { nature = 'goods', unitCode = PIECE, vat = STANDARD_VAT } = product;
  const { stocked = nature === 'goods', pricePer = 1 } = product;
  return { nature, unitCode, vat, stocked, pricePer };
}

/** Refuses members that contradict each other, each where it stands. */
export function agreeing({ nature, stocked }: Partial<Fields>, context: z.RefinementCtx): void {
  if (nature === 'services' && stocked)
    context.addIssue({ code: 'custom', path: ['stocked'], message: 'Services are not stocked.' });
}
