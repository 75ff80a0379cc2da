import { FRENCH_DIRECTORY, MAIL } from '@facturation/platform/standards/electronic-address';
import type { ElectronicAddress, Issuer, LegalDocument, Recipient } from '../../legal-document.ts';
import type { Identifier, Party } from './invoice.ts';
import { treatmentOf } from './treatment.ts';

/** Schemes of ISO 6523: SIREN, SIRET, and the code of a service within a company. */
const SIREN = '0002';
const SIRET = '0009';
const ROUTING_CODE = '0224';

const identifierOf = (scheme: string, id: string | undefined): Identifier | undefined =>
  id === undefined ? undefined : { scheme, id };

/** Whether VAT numbers are said: not where everything is outside of VAT (BR-O-02). */
const saysVatNumbers = ({ totals }: LegalDocument): boolean =>
  totals.vat.every(({ category }) => category !== 'O');

/** The seller (BG-4). Without a VAT number the tax office knows it by another number, if need be its SIREN (BR-E-02). */
export function sellerOf(document: LegalDocument): Party {
  const { legalName, tradeName, siren, siret, address, electronicAddress, phone, email } = document.seller;
  const vatNumber = saysVatNumbers(document) ? document.seller.vatNumber : undefined;
  return {
    name: legalName,
    tradeName,
    legalInformation: legalInformationOf(document.seller, document.language),
    identifier: identifierOf(SIRET, siret),
    legalID: identifierOf(SIREN, siren),
    vatNumber,
    taxRegistration: document.seller.taxRegistration ?? (vatNumber === undefined ? siren : undefined),
    endpoint: electronicAddress,
    address,
    phone,
    email,
  };
}

const CAPITAL = { fr: 'au capital de', en: 'with a share capital of' } as const;

/** Form, share capital and entry in the register (code de commerce, R123-238). */
function legalInformationOf(
  { legalForm, shareCapital, rcs }: Issuer,
  language: LegalDocument['language'],
): string | undefined {
  const capital = shareCapital && `${CAPITAL[language]} ${shareCapital} EUR`;
  const form = [legalForm, capital].filter((part) => part !== undefined).join(' ');
  return [form, rcs].filter(Boolean).join(', ') || undefined;
}

/** The buyer (BG-7). Of SIRET and routing code there is room for one: the code decides where the bill goes. */
export function buyerOf(document: LegalDocument): Party {
  const { customer } = document;
  const { name, siren, siret, vatNumber, routingCode, address, email } = customer;
  const establishment = siren === undefined ? undefined : siret;
  return {
    name,
    identifier: identifierOf(ROUTING_CODE, routingCode) ?? identifierOf(SIRET, establishment),
    legalID: identifierOf(SIREN, siren),
    vatNumber: saysVatNumbers(document) ? (vatNumber ?? undefined) : undefined,
    endpoint: endpointOf(customer),
    address,
    email,
  };
}

/** Where the bill is sent (BR-FR-12, BR-FR-21): a French company by its SIREN, others by mail, unless it is said. */
function endpointOf(customer: Recipient): ElectronicAddress | undefined {
  const { electronicAddress, siren, email } = customer;
  if (electronicAddress) return electronicAddress;
  if (siren !== undefined && treatmentOf(customer) === 'B2B')
    return { scheme: FRENCH_DIRECTORY, value: siren };
  return email === undefined ? undefined : { scheme: MAIL, value: email };
}
