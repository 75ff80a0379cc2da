import type { Schemas } from '@facturation/api-client';
import { dequal } from 'dequal/lite';
import { Accounting } from '../../../../../functions/billing/seller/accounting.ts';
import { LegalTexts } from '../../../../../functions/billing/seller/legal-texts.ts';
import { DEFAULT_TIME_ZONE } from '../../../../../functions/billing/seller/time-zone.ts';
import { type Figure, written } from '../../../forms/written.ts';

export type Seller = Schemas['Seller'];
export type Logo = NonNullable<Seller['logo']>;

/** A new image for the logo, in base64. */
export interface NewLogo {
  mediaType: Logo['mediaType'];
  data: string;
}

/** What is to become of the logo: a new one, none, or undefined where it stays as it is. */
export type LogoChoice = NewLogo | 'none' | undefined;

/** What the form of the seller holds: '' is nothing. */
export interface SellerValues {
  legalName: string;
  tradeName: string;
  legalForm: string;
  shareCapital: Figure;
  rcs: string;
  siren: string;
  siret: string;
  vatNumber: string;
  taxRegistration: string;
  address: { line1: string; line2: string; postcode: string; city: string; country: string };
  email: string;
  phone: string;
  electronicAddress: { scheme: string; value: string };
  iban: string;
  bic: string;
  logo: Logo | null;
  vatRegime: string;
  vatOnDebits: boolean;
  paymentTerms: { days: Figure; endOfMonth: string; dayOfMonth: Figure };
  texts: Seller['texts'];
  language: string;
  timeZone: string;
  accounting: Seller['accounting'];
}

/** What the form offers before somebody has chosen. */
const OFFERED = { country: 'FR', scheme: '0225' } as const;
const DEFAULT_DAYS = 30;

/** The seller as its form holds it; without one, what the API would set by itself. */
export const valuesOf = (seller?: Seller): SellerValues => ({
  legalName: '',
  tradeName: '',
  legalForm: '',
  shareCapital: '',
  rcs: '',
  siren: '',
  siret: '',
  vatNumber: '',
  taxRegistration: '',
  email: '',
  phone: '',
  iban: '',
  bic: '',
  logo: null,
  vatRegime: 'normal',
  vatOnDebits: false,
  texts: LegalTexts.parse({}),
  language: 'fr',
  timeZone: DEFAULT_TIME_ZONE,
  accounting: Accounting.parse({}),
  ...seller,
  address: { line1: '', line2: '', postcode: '', city: '', country: OFFERED.country, ...seller?.address },
  electronicAddress: { scheme: OFFERED.scheme, value: '', ...seller?.electronicAddress },
  paymentTerms: {
    days: DEFAULT_DAYS,
    endOfMonth: '',
    dayOfMonth: '',
    ...seller?.paymentTerms,
  },
});

const isOffered = (address: unknown): boolean => dequal(address, { country: OFFERED.country });

/** The body that a form's values stand for; what the API sets by itself where it is left empty is not in it. */
export function bodyOf(values: Partial<SellerValues>, logo?: LogoChoice): Record<string, unknown> {
  const body = { ...(written(values) as Record<string, unknown> | undefined) };
  if (isOffered(body.address)) delete body.address;
  if (!values.electronicAddress?.value) delete body.electronicAddress;
  const chosen = logo ?? body.logo;
  if (chosen === 'none' || chosen === null) delete body.logo;
  else if (chosen !== undefined) body.logo = chosen;
  return body;
}
