import { choiceOf, USUAL } from '../../parts/vat/vat-choice.ts';
import type { Language } from '../../text/language.ts';
import type { Product } from './products.ts';
import { emptyLine, type LineValues } from './values.ts';

/** The line once a product was chosen for it: quantity and discount stay, all else is as that product has it. */
export const withProduct = (
  language: Language,
  { quantity, discount }: LineValues,
  productID: string,
): LineValues => ({ ...emptyLine(language), quantity, discount, productID });

/** What a line takes from its product where it says nothing itself. */
const takenFrom = (product: Product): Partial<LineValues> => {
  const { price, description = '', nature = 'goods', unitCode = '', pricePer, vat } = product;
  return {
    price,
    description,
    nature,
    unitCode,
    pricePer: pricePer ?? '',
    vat: {
      choice: choiceOf(vat ?? USUAL),
      exemptionCode: vat?.exemptionCode ?? '',
      exemptionText: vat?.exemptionText ?? '',
    },
  };
};

/**
 * The line under a name of its own, without a product: only the name is another. What it took from a product until now
 * stays with it.
 */
export function withName(line: LineValues, name: string, product: Product | undefined): LineValues {
  const taken = Object.entries(product ? takenFrom(product) : {});
  const isUnsaid = (member: string): boolean =>
    member === 'vat' ? line.vat.choice === '' : line[member as keyof LineValues] === '';
  return {
    ...line,
    ...Object.fromEntries(taken.filter(([member]) => isUnsaid(member))),
    productID: '',
    name,
  };
}
