import type { PostalAddress } from '../../legal-document.ts';
import { group, leaf, NOTHING, type Xml } from '../elements.ts';
import type { Invoice, Party } from '../terms/invoice.ts';
import { dayOf, identifierOf } from './values.ts';

/** Who sells, who buys, and what the buyer wants to read. */
export const agreementOf = ({ buyerReference, seller, buyer, purchaseOrder }: Invoice): Xml =>
  group(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', buyerReference),
    partyOf('ram:SellerTradeParty', seller),
    partyOf('ram:BuyerTradeParty', buyer),
    group('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', purchaseOrder)),
  );

/** Where to and when (BG-13). */
export const deliveryOf = ({ delivery: { name, address, date } }: Invoice): Xml =>
  group(
    'ram:ApplicableHeaderTradeDelivery',
    group('ram:ShipToTradeParty', leaf('ram:Name', name), addressOf(address)),
    group('ram:ActualDeliverySupplyChainEvent', dayOf('ram:OccurrenceDateTime', date)),
  );

function partyOf(element: string, party: Party): Xml {
  const { endpoint, vatNumber, taxRegistration } = party;
  return group(
    element,
    identifierOf('ram:GlobalID', party.identifier),
    leaf('ram:Name', party.name),
    leaf('ram:Description', party.legalInformation),
    group(
      'ram:SpecifiedLegalOrganization',
      identifierOf('ram:ID', party.legalID),
      leaf('ram:TradingBusinessName', party.tradeName),
    ),
    group(
      'ram:DefinedTradeContact',
      group('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', party.phone)),
      group('ram:EmailURIUniversalCommunication', leaf('ram:URIID', party.email)),
    ),
    addressOf(party.address),
    group(
      'ram:URIUniversalCommunication',
      leaf('ram:URIID', endpoint?.value, endpoint && { schemeID: endpoint.scheme }),
    ),
    registrationOf('VA', vatNumber),
    registrationOf('FC', taxRegistration),
  );
}

const registrationOf = (schemeID: string, id: string | undefined): Xml =>
  group('ram:SpecifiedTaxRegistration', leaf('ram:ID', id, { schemeID }));

const addressOf = (address: PostalAddress | undefined): Xml =>
  address
    ? group(
        'ram:PostalTradeAddress',
        leaf('ram:PostcodeCode', address.postcode),
        leaf('ram:LineOne', address.line1),
        leaf('ram:LineTwo', address.line2),
        leaf('ram:CityName', address.city),
        leaf('ram:CountryID', address.country),
      )
    : NOTHING;
