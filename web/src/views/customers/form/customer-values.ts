import type { Schemas } from '@facturation/api-client';
import { dequal } from 'dequal/lite';
import { type Figure, written } from '../../../forms/written.ts';

export type Customer = Schemas['Customer'];
type Address = Schemas['Address'];

interface AddressValues {
  line1: string;
  line2: string;
  postcode: string;
  city: string;
  country: string;
}

/** What the form of a customer holds: '' is nothing, a VAT number of null that there is none. */
export interface CustomerValues {
  name: string;
  email: string;
  kind: string;
  siren: string;
  siret: string;
  vatNumber: string | null;
  address: AddressValues;
  deliveryAddress: AddressValues;
  electronicAddress: { scheme: string; value: string };
  routingCode: string;
  buyerReference: string;
  language: string;
  paymentTerms: { days: Figure; endOfMonth: string; dayOfMonth: Figure };
  /** Members that the customer had: they are kept, even where they are what the form offers. */
  had: string[];
}

/** What the form offers before somebody has chosen: it becomes a member of the customer only with something beside it. */
const OFFERED = { country: 'FR', language: 'fr', scheme: '0225' } as const;

const addressValues = (address?: Address): AddressValues => ({
  line1: '',
  line2: '',
  postcode: '',
  city: '',
  country: OFFERED.country,
  ...address,
});

/** A customer as its form holds it; without one, an empty form. */
export const valuesOf = (customer?: Customer): CustomerValues => ({
  name: '',
  email: '',
  kind: '',
  siren: '',
  siret: '',
  vatNumber: '',
  routingCode: '',
  buyerReference: '',
  language: OFFERED.language,
  ...customer,
  address: addressValues(customer?.address),
  deliveryAddress: addressValues(customer?.deliveryAddress),
  electronicAddress: { scheme: OFFERED.scheme, value: '', ...customer?.electronicAddress },
  paymentTerms: { days: '', endOfMonth: '', dayOfMonth: '', ...customer?.paymentTerms },
  had: Object.keys(customer ?? {}),
});

type Body = Partial<Record<Exclude<keyof CustomerValues, 'had'>, unknown>>;

const isOffered = (address: unknown): boolean => dequal(address, { country: OFFERED.country });

/** The body that a form's values stand for. */
export function bodyOf({ had = [], ...values }: Partial<CustomerValues>): Body {
  const body: Body & { id?: unknown } = { ...(written(values) as Body | undefined) };
  for (const name of ['address', 'deliveryAddress'] as const)
    if (isOffered(body[name]) && !had.includes(name)) delete body[name];
  if (!values.electronicAddress?.value) delete body.electronicAddress;
  if (body.language === OFFERED.language && !had.includes('language')) delete body.language;
  delete body.id;
  return body;
}
