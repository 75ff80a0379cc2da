import { type CustomerAsIssued, isFrenchCompany, type Missing, type SellerAsIssued } from './party-faults.ts';
import { isInForce } from './rates-in-force.ts';

/** How a line is taxed; `rate` in hundredths of a percent. */
export interface LineVat {
  category: 'S' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'Z';
  rate: number;
  exemptionCode?: string | undefined;
  exemptionText?: string | undefined;
}

export interface TaxedBill {
  lines: readonly LineVat[];
  /** The day by which rates are judged. */
  supplyDate: string;
  /** Where goods go, when not to the customer's address. */
  deliveryCountry?: string | undefined;
}

/** VATEX code of sellers who charge no VAT (CGI, article 293 B). */
const FRANCHISE = 'VATEX-FR-FRANCHISE';

interface Case {
  seller: SellerAsIssued;
  customer: CustomerAsIssued;
  bill: TaxedBill;
}

/** Faults of VAT: of each line against the seller's regime and the day of supply, then what a category asks of both. */
export function vatFaults(parties: Case): Missing[] {
  const { lines } = parties.bill;
  const categories = new Set(lines.map(({ category }) => category));
  return [
    ...lines.flatMap((vat, index) => lineFaults(vat, index, parties)),
    ...[...categories].flatMap((category) => categoryFaults(category, parties)),
    ...(categories.has('O') && categories.size > 1
      ? [
          {
            pointer: '/bill/productItems',
            detail: 'What is outside of VAT stands on a bill of its own (BR-O-11).',
          },
        ]
      : []),
  ];
}

function lineFaults(vat: LineVat, index: number, { seller, bill }: Case): Missing[] {
  const at = `/bill/productItems/${index}/vat`;
  const isFranchise = vat.category === 'E' && vat.exemptionCode === FRANCHISE;
  const needsReason = !['S', 'Z'].includes(vat.category) && !vat.exemptionCode && !vat.exemptionText;
  return [
    ...(seller.vatRegime === 'franchise' && !isFranchise
      ? [
          {
            pointer: `${at}/exemptionCode`,
            detail: `A seller under franchise bills category E, ${FRANCHISE}.`,
          },
        ]
      : []),
    ...(seller.vatRegime === 'normal' && isFranchise
      ? [{ pointer: `${at}/exemptionCode`, detail: 'The seller is not under franchise.' }]
      : []),
    ...(needsReason ? [{ pointer: `${at}/exemptionText`, detail: 'Why no VAT is charged is missing.' }] : []),
    ...(vat.category === 'S' && !isInForce(vat.rate, bill.supplyDate)
      ? [{ pointer: `${at}/rate`, detail: `${vat.rate / 100} % was no rate of VAT on ${bill.supplyDate}.` }]
      : []),
  ];
}

/** What the categories AE, K and G ask of seller and customer (BR-AE-02, BR-IC-02, BR-IC-12, BR-G-02). */
function categoryFaults(category: LineVat['category'], { seller, customer, bill }: Case): Missing[] {
  const sellersNumber =
    seller.vatRegime === 'franchise' && !seller.vatNumber && ['AE', 'K', 'G'].includes(category)
      ? [{ pointer: '/seller/vatNumber', detail: `Category ${category} needs the seller's VAT number.` }]
      : [];
  if (category === 'AE' && !customer.vatNumber && !(isFrenchCompany(customer) && customer.siren))
    return [...sellersNumber, needed('AE')];
  if (category !== 'K') return sellersNumber;
  return [
    ...sellersNumber,
    ...(customer.vatNumber ? [] : [needed('K')]),
    ...((bill.deliveryCountry ?? customer.address?.country)
      ? []
      : [
          {
            pointer: '/customer/deliveryAddress',
            detail: 'A supply within the Union names the country it goes to.',
          },
        ]),
  ];
}

const needed = (category: string): Missing => ({
  pointer: '/customer/vatNumber',
  detail: `Category ${category} needs the customer's VAT number.`,
});
