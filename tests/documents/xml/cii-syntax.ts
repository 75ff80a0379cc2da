import { elementsAt, textsAt } from './read-xml.ts';
import type { Syntax } from './said.ts';

const DEAL = 'rsm:SupplyChainTradeTransaction';
const SETTLEMENT = `${DEAL}/ram:ApplicableHeaderTradeSettlement`;
const AGREEMENT = `${DEAL}/ram:ApplicableHeaderTradeAgreement`;
const DELIVERY = `${DEAL}/ram:ApplicableHeaderTradeDelivery`;
const SHIP_TO = `${DELIVERY}/ram:ShipToTradeParty`;
const TOTALS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const MEANS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans`;
const TERMS = `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms`;
const PRECEDING = `${SETTLEMENT}/ram:InvoiceReferencedDocument`;
const PERIOD = `${SETTLEMENT}/ram:BillingSpecifiedPeriod`;
const PRICE = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice';
const ALLOWANCE = 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge';
const ADDRESS = 'ram:PostalTradeAddress';

/** Where CII says what (the binding of EN 16931-3-3). */
export const CII: Syntax = {
  head: {
    'BT-1': 'rsm:ExchangedDocument/ram:ID',
    'BT-2': 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString',
    'BT-3': 'rsm:ExchangedDocument/ram:TypeCode',
    'BT-5': `${SETTLEMENT}/ram:InvoiceCurrencyCode`,
    'BT-8': `${SETTLEMENT}/ram:ApplicableTradeTax/ram:DueDateTypeCode`,
    'BT-9': `${TERMS}/ram:DueDateDateTime/udt:DateTimeString`,
    'BT-10': `${AGREEMENT}/ram:BuyerReference`,
    'BT-13': `${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
    'BT-20': `${TERMS}/ram:Description`,
    'BT-23': 'rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID',
    'BT-24': 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
    'BT-25': `${PRECEDING}/ram:IssuerAssignedID`,
    'BT-26': `${PRECEDING}/ram:FormattedIssueDateTime/qdt:DateTimeString`,
    'BT-70': `${SHIP_TO}/ram:Name`,
    'BT-72': `${DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString`,
    'BT-73': `${PERIOD}/ram:StartDateTime/udt:DateTimeString`,
    'BT-74': `${PERIOD}/ram:EndDateTime/udt:DateTimeString`,
    'BT-75': `${SHIP_TO}/${ADDRESS}/ram:LineOne`,
    'BT-77': `${SHIP_TO}/${ADDRESS}/ram:CityName`,
    'BT-78': `${SHIP_TO}/${ADDRESS}/ram:PostcodeCode`,
    'BT-80': `${SHIP_TO}/${ADDRESS}/ram:CountryID`,
    'BT-81': `${MEANS}/ram:TypeCode`,
    'BT-83': `${SETTLEMENT}/ram:PaymentReference`,
    'BT-84': `${MEANS}/ram:PayeePartyCreditorFinancialAccount/ram:IBANID`,
    'BT-86': `${MEANS}/ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID`,
    'BT-106': `${TOTALS}/ram:LineTotalAmount`,
    'BT-107': `${TOTALS}/ram:AllowanceTotalAmount`,
    'BT-109': `${TOTALS}/ram:TaxBasisTotalAmount`,
    'BT-110': `${TOTALS}/ram:TaxTotalAmount`,
    'BT-112': `${TOTALS}/ram:GrandTotalAmount`,
    'BT-113': `${TOTALS}/ram:TotalPrepaidAmount`,
    'BT-115': `${TOTALS}/ram:DuePayableAmount`,
  },
  notes: (root) =>
    elementsAt(root, 'rsm:ExchangedDocument/ram:IncludedNote').map(
      (note) => `#${textsAt(note, 'ram:SubjectCode')}#${textsAt(note, 'ram:Content')}`,
    ),
  seller: `${AGREEMENT}/ram:SellerTradeParty`,
  buyer: `${AGREEMENT}/ram:BuyerTradeParty`,
  party: {
    name: 'ram:Name',
    tradeName: 'ram:SpecifiedLegalOrganization/ram:TradingBusinessName',
    legalInformation: 'ram:Description',
    legalID: 'ram:SpecifiedLegalOrganization/ram:ID',
    legalScheme: 'ram:SpecifiedLegalOrganization/ram:ID/@schemeID',
    identifier: 'ram:GlobalID',
    identifierScheme: 'ram:GlobalID/@schemeID',
    registrations: 'ram:SpecifiedTaxRegistration/ram:ID',
    endpoint: 'ram:URIUniversalCommunication/ram:URIID',
    endpointScheme: 'ram:URIUniversalCommunication/ram:URIID/@schemeID',
    line1: `${ADDRESS}/ram:LineOne`,
    line2: `${ADDRESS}/ram:LineTwo`,
    city: `${ADDRESS}/ram:CityName`,
    postcode: `${ADDRESS}/ram:PostcodeCode`,
    country: `${ADDRESS}/ram:CountryID`,
    phone: 'ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber',
    email: 'ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID',
  },
  vat: [
    `${SETTLEMENT}/ram:ApplicableTradeTax`,
    {
      'BT-116': 'ram:BasisAmount',
      'BT-117': 'ram:CalculatedAmount',
      'BT-118': 'ram:CategoryCode',
      'BT-119': 'ram:RateApplicablePercent',
      'BT-120': 'ram:ExemptionReason',
      'BT-121': 'ram:ExemptionReasonCode',
    },
  ],
  allowances: [
    `${SETTLEMENT}/ram:SpecifiedTradeAllowanceCharge`,
    {
      isCharge: 'ram:ChargeIndicator/udt:Indicator',
      'BT-92': 'ram:ActualAmount',
      'BT-95': 'ram:CategoryTradeTax/ram:CategoryCode',
      'BT-96': 'ram:CategoryTradeTax/ram:RateApplicablePercent',
      'BT-97': 'ram:Reason',
    },
  ],
  lines: [
    `${DEAL}/ram:IncludedSupplyChainTradeLineItem`,
    {
      'BT-126': 'ram:AssociatedDocumentLineDocument/ram:LineID',
      'BT-129': 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity',
      'BT-130': 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode',
      'BT-131':
        'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
      isCharge: `${ALLOWANCE}/ram:ChargeIndicator/udt:Indicator`,
      'BT-136': `${ALLOWANCE}/ram:ActualAmount`,
      'BT-137': `${ALLOWANCE}/ram:BasisAmount`,
      'BT-138': `${ALLOWANCE}/ram:CalculationPercent`,
      'BT-139': `${ALLOWANCE}/ram:Reason`,
      'BT-146': `${PRICE}/ram:ChargeAmount`,
      'BT-149': `${PRICE}/ram:BasisQuantity`,
      'BT-150': `${PRICE}/ram:BasisQuantity/@unitCode`,
      'BT-151': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:CategoryCode',
      'BT-152': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/ram:RateApplicablePercent',
      'BT-153': 'ram:SpecifiedTradeProduct/ram:Name',
      'BT-154': 'ram:SpecifiedTradeProduct/ram:Description',
      'BT-155': 'ram:SpecifiedTradeProduct/ram:SellerAssignedID',
    },
  ],
};
