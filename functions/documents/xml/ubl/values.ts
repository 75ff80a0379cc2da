import type { PostalAddress } from '../../legal-document.ts';
import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import { VAT } from '../profile.ts';
import type { Identifier, Tax } from '../terms/invoice.ts';

export const amountOf = (name: string, amount: string | undefined, currencyID: string): Xml =>
  leaf(name, amount, { currencyID });

export const identifierOf = (name: string, identifier: Identifier | undefined): Xml =>
  leaf(name, identifier?.id, identifier && { schemeID: identifier.scheme });

/** The tax that a number or a category is of. */
export const taxSchemeOf = (id: string): Xml => group('cac:TaxScheme', leaf('cbc:ID', id));

/** How something is taxed; `reasons` stand where the schema has them. */
export const taxOf = (name: string, { category, rate }: Tax, ...reasons: readonly Xml[]): Xml =>
  group(name, leaf('cbc:ID', category), leaf('cbc:Percent', rate), ...reasons, taxSchemeOf(VAT));

export const addressOf = (name: string, address: PostalAddress | undefined): Xml =>
  address
    ? group(
        name,
        leaf('cbc:StreetName', address.line1),
        leaf('cbc:AdditionalStreetName', address.line2),
        leaf('cbc:CityName', address.city),
        leaf('cbc:PostalZone', address.postcode),
        group('cac:Country', leaf('cbc:IdentificationCode', address.country)),
      )
    : NOTHING;
