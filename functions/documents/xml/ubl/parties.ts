import { all, group, leaf, NOTHING, type Xml } from '../elements.ts';
import { VAT } from '../profile.ts';
import type { Delivery, Invoice, Party } from '../terms/invoice.ts';
import { addressOf, identifierOf, taxSchemeOf } from './values.ts';

/** Who sells, and who buys. */
export const partiesOf = ({ seller, buyer }: Invoice): Xml =>
  all([
    group('cac:AccountingSupplierParty', partyOf(seller)),
    group('cac:AccountingCustomerParty', partyOf(buyer)),
  ]);

/** Where to and when (BG-13). */
export const deliveryOf = ({ date, name, address }: Delivery): Xml =>
  group(
    'cac:Delivery',
    leaf('cbc:ActualDeliveryDate', date),
    group('cac:DeliveryLocation', addressOf('cac:Address', address)),
    group('cac:DeliveryParty', nameOf(name)),
  );

/** A tax other than VAT: what a number of the tax office is under that is no VAT number (BT-32). */
const OTHER_TAX = 'TAX';

const partyOf = (party: Party): Xml =>
  group(
    'cac:Party',
    leaf('cbc:EndpointID', party.endpoint?.value, party.endpoint && { schemeID: party.endpoint.scheme }),
    group('cac:PartyIdentification', identifierOf('cbc:ID', party.identifier)),
    nameOf(party.tradeName),
    addressOf('cac:PostalAddress', party.address),
    registrationOf(party.vatNumber, VAT),
    registrationOf(party.taxRegistration, OTHER_TAX),
    group(
      'cac:PartyLegalEntity',
      leaf('cbc:RegistrationName', party.name),
      identifierOf('cbc:CompanyID', party.legalID),
      leaf('cbc:CompanyLegalForm', party.legalInformation),
    ),
    group('cac:Contact', leaf('cbc:Telephone', party.phone), leaf('cbc:ElectronicMail', party.email)),
  );

const nameOf = (name: string | undefined): Xml => group('cac:PartyName', leaf('cbc:Name', name));

const registrationOf = (id: string | undefined, tax: string): Xml =>
  id === undefined ? NOTHING : group('cac:PartyTaxScheme', leaf('cbc:CompanyID', id), taxSchemeOf(tax));
