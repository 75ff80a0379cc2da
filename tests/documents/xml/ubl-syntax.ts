import { textsAt } from './read-xml.ts';
import type { Syntax } from './said.ts';

const TOTALS = 'cac:LegalMonetaryTotal';
const MEANS = 'cac:PaymentMeans';
const ACCOUNT = `${MEANS}/cac:PayeeFinancialAccount`;
const PRECEDING = 'cac:BillingReference/cac:InvoiceDocumentReference';
const DELIVERED_TO = 'cac:Delivery/cac:DeliveryLocation/cac:Address';
const ADDRESS = 'cac:PostalAddress';
const LINE_TAX = 'cac:Item/cac:ClassifiedTaxCategory';

/** Where UBL says what (the binding of EN 16931-3-2): an invoice and a credit note differ in three names. */
export const ublSyntax = (root: 'Invoice' | 'CreditNote'): Syntax => ({
  head: {
    'BT-1': 'cbc:ID',
    'BT-2': 'cbc:IssueDate',
    'BT-3': `cbc:${root}TypeCode`,
    'BT-5': 'cbc:DocumentCurrencyCode',
    'BT-8': 'cac:InvoicePeriod/cbc:DescriptionCode',
    'BT-9': 'cbc:DueDate',
    'BT-10': 'cbc:BuyerReference',
    'BT-13': 'cac:OrderReference/cbc:ID',
    'BT-20': 'cac:PaymentTerms/cbc:Note',
    'BT-23': 'cbc:ProfileID',
    'BT-24': 'cbc:CustomizationID',
    'BT-25': `${PRECEDING}/cbc:ID`,
    'BT-26': `${PRECEDING}/cbc:IssueDate`,
    'BT-70': 'cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name',
    'BT-72': 'cac:Delivery/cbc:ActualDeliveryDate',
    'BT-73': 'cac:InvoicePeriod/cbc:StartDate',
    'BT-74': 'cac:InvoicePeriod/cbc:EndDate',
    'BT-75': `${DELIVERED_TO}/cbc:StreetName`,
    'BT-77': `${DELIVERED_TO}/cbc:CityName`,
    'BT-78': `${DELIVERED_TO}/cbc:PostalZone`,
    'BT-80': `${DELIVERED_TO}/cac:Country/cbc:IdentificationCode`,
    'BT-81': `${MEANS}/cbc:PaymentMeansCode`,
    'BT-83': `${MEANS}/cbc:PaymentID`,
    'BT-84': `${ACCOUNT}/cbc:ID`,
    'BT-86': `${ACCOUNT}/cac:FinancialInstitutionBranch/cbc:ID`,
    'BT-106': `${TOTALS}/cbc:LineExtensionAmount`,
    'BT-107': `${TOTALS}/cbc:AllowanceTotalAmount`,
    'BT-109': `${TOTALS}/cbc:TaxExclusiveAmount`,
    'BT-110': 'cac:TaxTotal/cbc:TaxAmount',
    'BT-112': `${TOTALS}/cbc:TaxInclusiveAmount`,
    'BT-113': `${TOTALS}/cbc:PrepaidAmount`,
    'BT-115': `${TOTALS}/cbc:PayableAmount`,
  },
  notes: (file) => textsAt(file, 'cbc:Note'),
  seller: 'cac:AccountingSupplierParty/cac:Party',
  buyer: 'cac:AccountingCustomerParty/cac:Party',
  party: {
    name: 'cac:PartyLegalEntity/cbc:RegistrationName',
    tradeName: 'cac:PartyName/cbc:Name',
    legalInformation: 'cac:PartyLegalEntity/cbc:CompanyLegalForm',
    legalID: 'cac:PartyLegalEntity/cbc:CompanyID',
    legalScheme: 'cac:PartyLegalEntity/cbc:CompanyID/@schemeID',
    identifier: 'cac:PartyIdentification/cbc:ID',
    identifierScheme: 'cac:PartyIdentification/cbc:ID/@schemeID',
    registrations: 'cac:PartyTaxScheme/cbc:CompanyID',
    endpoint: 'cbc:EndpointID',
    endpointScheme: 'cbc:EndpointID/@schemeID',
    line1: `${ADDRESS}/cbc:StreetName`,
    line2: `${ADDRESS}/cbc:AdditionalStreetName`,
    city: `${ADDRESS}/cbc:CityName`,
    postcode: `${ADDRESS}/cbc:PostalZone`,
    country: `${ADDRESS}/cac:Country/cbc:IdentificationCode`,
    phone: 'cac:Contact/cbc:Telephone',
    email: 'cac:Contact/cbc:ElectronicMail',
  },
  vat: [
    'cac:TaxTotal/cac:TaxSubtotal',
    {
      'BT-116': 'cbc:TaxableAmount',
      'BT-117': 'cbc:TaxAmount',
      'BT-118': 'cac:TaxCategory/cbc:ID',
      'BT-119': 'cac:TaxCategory/cbc:Percent',
      'BT-120': 'cac:TaxCategory/cbc:TaxExemptionReason',
      'BT-121': 'cac:TaxCategory/cbc:TaxExemptionReasonCode',
    },
  ],
  allowances: [
    'cac:AllowanceCharge',
    {
      isCharge: 'cbc:ChargeIndicator',
      'BT-92': 'cbc:Amount',
      'BT-95': 'cac:TaxCategory/cbc:ID',
      'BT-96': 'cac:TaxCategory/cbc:Percent',
      'BT-97': 'cbc:AllowanceChargeReason',
    },
  ],
  lines: [
    `cac:${root}Line`,
    {
      'BT-126': 'cbc:ID',
      'BT-129': root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity',
      'BT-130': root === 'Invoice' ? 'cbc:InvoicedQuantity/@unitCode' : 'cbc:CreditedQuantity/@unitCode',
      'BT-131': 'cbc:LineExtensionAmount',
      isCharge: 'cac:AllowanceCharge/cbc:ChargeIndicator',
      'BT-136': 'cac:AllowanceCharge/cbc:Amount',
      'BT-137': 'cac:AllowanceCharge/cbc:BaseAmount',
      'BT-138': 'cac:AllowanceCharge/cbc:MultiplierFactorNumeric',
      'BT-139': 'cac:AllowanceCharge/cbc:AllowanceChargeReason',
      'BT-146': 'cac:Price/cbc:PriceAmount',
      'BT-149': 'cac:Price/cbc:BaseQuantity',
      'BT-150': 'cac:Price/cbc:BaseQuantity/@unitCode',
      'BT-151': `${LINE_TAX}/cbc:ID`,
      'BT-152': `${LINE_TAX}/cbc:Percent`,
      'BT-153': 'cac:Item/cbc:Name',
      'BT-154': 'cac:Item/cbc:Description',
      'BT-155': 'cac:Item/cac:SellersItemIdentification/cbc:ID',
    },
  ],
});
