import type { Vat } from '@facturation/platform/standards/vat';
import fc from 'fast-check';
import type { Bill } from '../../../functions/billing/bills/bill.ts';
import type { Customer } from '../../../functions/billing/bills/directory.ts';
import { centsOf, tenThousandthsOf } from '../../../functions/billing/documents/decimals.ts';
import { issueCreditNote } from '../../../functions/billing/documents/issue-credit-note.ts';
import type { Seller } from '../../../functions/billing/seller/seller.ts';
import type { Line } from '../../../functions/billing/vat/line.ts';
import { WHOLE } from '../../../functions/billing/vat/units.ts';
import type { LegalDocument } from '../../../functions/documents/legal-document.ts';
import { PARSED_SELLER } from '../../support/parsed-seller.ts';
import { anyBill, anyPart, type Bill as Figures } from '../../vat/any-invoice.ts';
import { billOf, business, CHOSEN, issue } from '../../vat/issuing.ts';

/** Texts as people write them, and with all that XML gives a meaning to. */
const anyText = fc
  .string({ unit: fc.constantFrom(...'aé&<>"\'#; Œ€\n'), minLength: 1, maxLength: 30 })
  .map((text) => `x${text}`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const abroad = (country: string) => ({ line1: '1 Straße', postcode: '10115', city: 'Berlin', country });
const german: Customer = {
  id: '8',
  name: 'Beispiel & Söhne GmbH',
  email: 'rechnung@example.org',
  kind: 'business',
  vatNumber: 'DE123456789',
  address: abroad('DE'),
};
const consumer: Customer = {
  id: '9',
  name: 'Nour',
  email: 'nour@example.org',
  kind: 'consumer',
  address: abroad('FR'),
};
const establishment = { siret: '20000000800017', vatNumber: 'FR37200000008' };
const office: Customer = { ...business, ...establishment, kind: 'public', routingCode: 'COMPTA-1' };
const reunion: Customer = { ...business, ...establishment, address: abroad('RE') };

const account = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' };
const company = {
  ...account,
  legalForm: 'SAS',
  shareCapital: 1_000_000,
  rcs: 'RCS Paris',
  siret: '10000000900017',
};
const anySeller = fc
  .record({
    account: fc.constantFrom<Partial<Seller>>({}, account, company),
    vatOnDebits: fc.boolean(),
  })
  .map(({ account: more, vatOnDebits }): Seller => ({ ...PARSED_SELLER, ...more, vatOnDebits }));

/** How all that is not taxed is taxed, who may be billed so, and by whom. */
interface Regime {
  customers: Customer[];
  /** Missing: as the lines say it. */
  vat?: Vat;
  seller?: Partial<Seller>;
}
const domestic = [business, consumer, office, reunion];
const none = { category: 'E', rate: 0 } as const;
const REGIMES: Regime[] = [
  { customers: [...domestic, german] },
  { customers: [german], vat: { category: 'K', rate: 0, exemptionCode: 'VATEX-EU-IC' } },
  { customers: [german, business], vat: { category: 'AE', rate: 0, exemptionText: 'Autoliquidation' } },
  {
    customers: [{ ...german, address: abroad('CH') }],
    vat: { category: 'G', rate: 0, exemptionCode: 'VATEX-EU-G' },
  },
  { customers: [...domestic, german], vat: { category: 'O', rate: 0, exemptionText: 'Débours' } },
  {
    customers: [...domestic, german],
    vat: { ...none, exemptionCode: 'VATEX-FR-FRANCHISE' },
    seller: { vatRegime: 'franchise', vatNumber: undefined },
  },
];

const anyRegime = fc
  .constantFrom(...REGIMES)
  .chain(({ customers, ...regime }) =>
    fc.constantFrom(...customers).map((customer) => ({ ...regime, customer })),
  );

const anyHead = fc.record(
  {
    note: anyText,
    purchaseOrder: anyText,
    buyerReference: anyText,
    period: fc.constant({ start: '2026-11-01', end: '2026-11-28' }),
  },
  { requiredKeys: [] },
);

const anyParties = fc.record({
  regime: anyRegime,
  seller: anySeller,
  language: fc.constantFrom<'fr' | 'en'>('fr', 'en'),
  deliveryAddress: maybe(
    fc.constant({ line1: '3 quai', line2: '<2>', postcode: '69000', city: 'Lyon', country: 'FR' }),
  ),
});

const anyMember = fc.record({
  nature: fc.constantFrom<'goods' | 'services'>('goods', 'services'),
  name: anyText,
  description: maybe(anyText),
  productID: maybe(fc.constantFrom('1', 'P-7')),
});

interface Choice {
  figures: Figures;
  head: Partial<Bill>;
  /** What lines say beside their figures. */
  members: object[];
  parties: {
    regime: Omit<Regime, 'customers'> & { customer: Customer };
    seller: Seller;
    language: 'fr' | 'en';
    deliveryAddress: Customer['deliveryAddress'];
  };
  method: string | undefined;
}

function issued({ figures, head, members, parties, method }: Choice) {
  const { regime, language, deliveryAddress } = parties;
  const discounts = figures.discounts.map((discount) => ({ ...discount, reason: 'Remise & geste' }));
  const lines = figures.lines.map(
    (line, index): Line => ({
      ...line,
      ...members[index % members.length],
      vat: regime.vat ?? {
        ...line.vat,
        ...(line.vat.category === 'E' && { exemptionCode: 'VATEX-FR-CGI261-4' }),
      },
    }),
  );
  return issue(billOf(lines, { ...head, ...(discounts.length > 0 && { discounts }) }), {
    seller: { ...parties.seller, ...regime.seller },
    customer: { ...regime.customer, language, deliveryAddress },
    payment: method === undefined ? undefined : { date: '2026-11-28', method },
  });
}

const anyIssued = fc
  .record({
    figures: anyBill,
    head: anyHead,
    members: fc.array(anyMember, { minLength: 1, maxLength: 3 }),
    parties: anyParties,
    method: maybe(fc.constantFrom('transfer', 'card', 'cash', 'cheque', 'directDebit', 'other')),
  })
  .map(issued);

/** An invoice as it is frozen, by the code that freezes it. */
export const anyInvoice: fc.Arbitrary<LegalDocument> = anyIssued.map(({ text }) => JSON.parse(text));

type Issued = ReturnType<typeof issued>;

/** The next credit note of an invoice: a part of each line, as far as that is something. Nothing where it is of none. */
function credited(
  invoice: Issued,
  settlement: object,
  { part, byAmount }: { part: number; byAmount: boolean },
) {
  const original: LegalDocument = JSON.parse(invoice.text);
  const lines = original.lines.flatMap(({ quantity, net }, index) => {
    const line = index + 1;
    const whole = byAmount ? centsOf(net) : tenThousandthsOf(quantity);
    const some = Math.floor((whole * part) / WHOLE);
    if (some === 0) return [];
    return [byAmount ? { line, amount: some } : { line, quantity: some }];
  });
  if (lines.length === 0) return undefined;
  const { id, number, issueDate } = original;
  const originalBill = { id, number, issueDate };
  const bill = billOf([], { id: 'C1', kind: 'creditNote', originalBill, reason: 'Retour <1>', lines });
  const prepared = { series: 'AV', bill, customer: original.customer, original: invoice.text };
  return issueCreditNote(prepared, { ...CHOSEN, number: 'AV-2026-00001' }, { ...settlement, revision: 3 });
}

/** Credit notes of the same part of an invoice, one after the other. */
function creditedOften(
  invoice: Issued,
  times: number,
  asked: { part: number; byAmount: boolean },
): LegalDocument[] {
  const texts: string[] = [];
  let settlement: object = invoice.settlement;
  for (let time = 0; time < times; time++) {
    const issuedNow = credited(invoice, settlement, { ...asked, part: Math.floor(asked.part / times) });
    if (!issuedNow) return [];
    texts.push(issuedNow.text);
    settlement = issuedNow.original?.after ?? settlement;
  }
  return texts.map((text) => JSON.parse(text));
}

/** The last of one to three credit notes of such an invoice, as it is frozen. */
export const anyCreditNote: fc.Arbitrary<LegalDocument> = fc
  .record({
    invoice: anyIssued,
    times: fc.integer({ min: 1, max: 3 }),
    part: anyPart,
    byAmount: fc.boolean(),
  })
  .map(({ invoice, times, part, byAmount }) => creditedOften(invoice, times, { part, byAmount }).at(-1))
  .filter((document) => document !== undefined);
