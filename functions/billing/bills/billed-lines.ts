import { ApiError, type Fault } from '@facturation/platform/errors';
import { present } from '@facturation/platform/record-members';
import type { z } from 'zod';
import { billedWith } from '../../inventory/contract.ts';
import { type Discount, type Line, lineOf } from './bill.ts';
import type { Directory, Product } from './directory.ts';
import type { NewProductItem } from './line-fields.ts';
import { type References, referencesOf } from './references.ts';

/** A line as a client writes it. */
export type WrittenLine = z.output<typeof NewProductItem>;

/** More cannot be reserved in one transaction. */
const MAX_STOCKED = 90;
/** Ten-thousandths. */
const ONE = 10_000;

interface Written {
  customerID?: string | undefined;
  productItems?: readonly WrittenLine[] | undefined;
}

/**
 * The lines of a bill, or of a change of one: what the client has not written is copied from the product as it is now.
 * @throws {ApiError} unknown-reference, naming each line whose product, and the customer, that does not exist;
 * invalid-content, naming each line with a part of a product that is in stock by the piece
 */
export async function billedLines(written: Written, directory: Directory): Promise<Line[]> {
  const { productItems = [] } = written;
  const references = await referencesOf(written, directory);
  refuse('unknown-reference', unknownIn(written, references));
  refuse('invalid-content', stockFaults(productItems, references.products));
  return productItems.map((line) => billedLine(line, productOf(line, references.products)));
}

const productOf = ({ productID = '' }: WrittenLine, products: References['products']): Product | undefined =>
  products.get(productID);

/** A price of 0 is one that a client of the original has not set, but where there is no other. */
const billedLine = (written: WrittenLine, product: Product | undefined): Line =>
  lineOf({
    ...product,
    ...present(written),
    price: written.price || (product?.price ?? 0),
    ...(written.discount && { discount: stated(written.discount) }),
  });

/** A percentage and the amount that it came to may be sent back together. */
export const stated = ({ percent, amount, reason }: Discount): Discount =>
  percent === undefined ? { amount, reason } : { percent, reason };

function unknownIn({ customerID, productItems = [] }: Written, { customer, products }: References): Fault[] {
  const unknown = (pointer: string, record: string) => ({ pointer, detail: `${record} does not exist.` });
  return [
    ...(customerID === undefined || customer ? [] : [unknown('#/customerID', `customers/${customerID}`)]),
    ...productItems.flatMap(({ productID }, line) =>
      productID === undefined || products.has(productID)
        ? []
        : unknown(`#/productItems/${line}/productID`, `products/${productID}`),
    ),
  ];
}

function stockFaults(lines: readonly WrittenLine[], products: References['products']): Fault[] {
  const isStocked = (line: WrittenLine): boolean => {
    const product = productOf(line, products);
    return product !== undefined && billedWith(product).stocked;
  };
  const stocked = new Set(lines.filter(isStocked).map(({ productID }) => productID));
  const tooMany = { pointer: '#/productItems', detail: `At most ${MAX_STOCKED} products may be in stock.` };
  return [
    ...(stocked.size > MAX_STOCKED ? [tooMany] : []),
    ...lines.flatMap((line, index) =>
      line.quantity % ONE !== 0 && isStocked(line)
        ? { pointer: `#/productItems/${index}/quantity`, detail: 'It is in stock by whole units.' }
        : [],
    ),
  ];
}

function refuse(code: 'unknown-reference' | 'invalid-content', errors: Fault[]): void {
  if (errors.length === 0) return;
  throw new ApiError(code, errors.map(({ detail }) => detail).join(' '), { errors });
}
