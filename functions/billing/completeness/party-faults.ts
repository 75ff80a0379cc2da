import { hasFrenchPostcodes, isFrench } from '@facturation/platform/standards/french-places';

/** What is missing, and where. */
export interface Missing {
  /** JSON pointer from `seller`, `customer` or `bill`. */
  pointer: string;
  detail: string;
}

export interface Address {
  line1?: string | undefined;
  postcode?: string | undefined;
  city?: string | undefined;
  country: string;
}

export interface ElectronicAddress {
  scheme: string;
  value: string;
}

export interface SellerAsIssued {
  vatNumber?: string | undefined;
  vatRegime: 'normal' | 'franchise';
  address?: Address | undefined;
  electronicAddress?: ElectronicAddress | undefined;
}

export interface CustomerAsIssued {
  kind?: 'business' | 'consumer' | 'public' | undefined;
  siren?: string | undefined;
  /** Null: has none, as somebody has said. */
  vatNumber?: string | null | undefined;
  address?: Address | undefined;
  electronicAddress?: ElectronicAddress | undefined;
  email?: string | undefined;
}

const missing = (pointer: string, detail: string): Missing => ({ pointer, detail });

/** An address that a French bill may carry (BR-FR; code de commerce, R123-237): no judge of e-invoices asks for all of it. */
function addressFaults(at: 'seller' | 'customer', address: Address | undefined): Missing[] {
  if (!address) return [missing(`/${at}/address`, `The address of the ${at} is missing.`)];
  return [
    ...(address.line1 ? [] : [missing(`/${at}/address/line1`, 'Number and street are missing.')]),
    ...(address.city ? [] : [missing(`/${at}/address/city`, 'The city is missing.')]),
    ...(address.postcode || !hasFrenchPostcodes(address.country)
      ? []
      : [missing(`/${at}/address/postcode`, 'The post code is missing.')]),
  ];
}

/** Of an electronic address, under any scheme (BR-FR-25): an address for mail alone may have more. */
const MAX_CHARACTERS = 125;

const lengthFaults = (at: 'seller' | 'customer', value = ''): Missing[] =>
  value.length > MAX_CHARACTERS
    ? [missing(`/${at}/electronicAddress`, `An electronic address has at most ${MAX_CHARACTERS} characters.`)]
    : [];

/** What a seller lacks to issue a bill. */
export function sellerFaults(seller: SellerAsIssued): Missing[] {
  const { address, vatRegime, vatNumber, electronicAddress } = seller;
  const needsVatNumber = vatRegime === 'normal' && !vatNumber;
  return [
    ...addressFaults('seller', address),
    ...(needsVatNumber ? [missing('/seller/vatNumber', 'A seller that charges VAT has a VAT number.')] : []),
    ...lengthFaults('seller', electronicAddress?.value),
  ];
}

/** Businesses and public bodies under French law. */
export const isFrenchCompany = ({ kind, address, siren }: CustomerAsIssued): boolean =>
  kind !== 'consumer' && address !== undefined && isFrench({ country: address.country, siren });

/** What a customer lacks to be billed. */
export function customerFaults(customer: CustomerAsIssued): Missing[] {
  const { kind, address, siren, vatNumber } = customer;
  const isFrenchBusiness = isFrenchCompany(customer);
  return [
    ...(kind
      ? []
      : [
          missing(
            '/customer/kind',
            'It is not said whether this is a business, a consumer or a public body.',
          ),
        ]),
    ...addressFaults('customer', address),
    ...(isFrenchBusiness && !siren ? [missing('/customer/siren', 'A French business has a SIREN.')] : []),
    ...(isFrenchBusiness && vatNumber === undefined
      ? [missing('/customer/vatNumber', 'The VAT number is missing; null says that there is none.')]
      : []),
    ...electronicAddressFaults(customer, isFrenchBusiness),
  ];
}

/** BR-FR-12, BR-FR-21: a French business is reached in the directory, all others by e-mail where nothing else is said. */
function electronicAddressFaults(customer: CustomerAsIssued, isFrenchBusiness: boolean): Missing[] {
  const { electronicAddress, email, siren } = customer;
  if (!electronicAddress && isFrenchBusiness && siren) return [];
  const value = electronicAddress?.value ?? email;
  if (!value)
    return [missing('/customer/electronicAddress', 'There is neither an electronic address nor an e-mail.')];
  return [
    ...lengthFaults('customer', value),
    ...(isFrenchBusiness && electronicAddress ? directoryFaults(electronicAddress, siren) : []),
  ];
}

function directoryFaults({ scheme, value }: ElectronicAddress, siren: string | undefined): Missing[] {
  const at = '/customer/electronicAddress';
  if (scheme !== '0225')
    return [missing(`${at}/scheme`, 'A French business is reached in the French directory, scheme 0225.')];
  if (siren && !value.startsWith(siren))
    return [missing(`${at}/value`, `The address of a French business begins with its SIREN, ${siren}.`)];
  return [];
}
