import type { Schemas } from '@facturation/api-client';
import { dequal } from 'dequal/lite';
import { type Figure, written } from '../../../forms/written.ts';
import { choiceOf, takesReason, treatmentOf, USUAL } from '../../../parts/vat/vat-choice.ts';

export type Product = Schemas['Product'];

/** What the form of a product holds: '' is nothing. */
export interface ProductValues {
  name: string;
  reference: string;
  description: string;
  nature: 'goods' | 'services';
  price: Figure;
  unitCode: string;
  pricePer: Figure;
  vat: { choice: string; exemptionCode: string; exemptionText: string };
  stocked: boolean;
  /** Of a new product. That of one that exists is moved, and not written. */
  quantity: Figure;
  /** Members that the product had: they are kept, even where they are what the form offers. */
  had: string[];
}

/** What a product is that does not say otherwise, as the form offers it. */
const OFFERED = { nature: 'goods', unitCode: 'C62' } as const;

/** A product as its form holds it; without one, a form with nothing written. */
export const valuesOf = (product?: Product): ProductValues => {
  const { vat, stocked, ...members } = product ?? {};
  const nature = product?.nature ?? OFFERED.nature;
  return {
    name: '',
    reference: '',
    description: '',
    price: '',
    unitCode: OFFERED.unitCode,
    pricePer: '',
    quantity: '',
    ...members,
    nature,
    vat: {
      choice: choiceOf(vat ?? USUAL),
      exemptionCode: vat?.exemptionCode ?? '',
      exemptionText: vat?.exemptionText ?? '',
    },
    stocked: stocked ?? nature === 'goods',
    had: Object.keys(product ?? {}),
  };
};

type Body = Partial<Record<Exclude<keyof ProductValues, 'had'>, unknown>>;

const vatOf = ({ choice, exemptionCode, exemptionText }: ProductValues['vat']) => ({
  ...treatmentOf(choice),
  ...(takesReason(choice) && (written({ exemptionCode, exemptionText }) as object | undefined)),
});

/** Whether stock is kept account of: of services it never is. */
export const isCounted = ({ nature, stocked }: Pick<ProductValues, 'nature' | 'stocked'>): boolean =>
  nature === 'goods' && stocked;

/** The body that a form's values stand for. */
export function bodyOf({ had, vat, stocked, quantity, ...values }: ProductValues): Body {
  const { nature } = values;
  const counted = isCounted({ nature, stocked });
  const isAsked = counted || had.includes('quantity');
  const body: Body & { id?: unknown } = {
    ...(written({ ...values, quantity: isAsked ? quantity : 0 }) as Body),
    vat: vatOf(vat),
    stocked: counted,
  };
  const offered: Body = { ...OFFERED, vat: USUAL, stocked: nature === 'goods' };
  for (const name of ['nature', 'unitCode', 'vat', 'stocked'] as const)
    if (!had.includes(name) && dequal(body[name], offered[name])) delete body[name];
  delete body.id;
  return body;
}
