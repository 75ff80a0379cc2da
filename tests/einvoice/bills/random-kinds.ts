import fc from 'fast-check';
import { workedBill } from '../../support/worked-bills.ts';
import { anyBill, type Bill } from '../../vat/any-invoice.ts';
import type { CustomerName } from './customers.ts';
import type { Kind } from './kind.ts';
import type { SellerName } from './sellers.ts';

type Vat = Record<string, unknown>;

/** Who bills whom, and how what is billed may be taxed: a line of a bill has one of `vats`. */
interface Scenario {
  seller: SellerName;
  customers: CustomerName[];
  vats: Vat[];
  natures?: ('goods' | 'services')[];
}

const taxed = [0.9, 1.05, 1.75, 2.1, 5.5, 8.5, 10, 13, 20, 20, 20].map((rate) => ({ category: 'S', rate }));
const without = (category: string, exemptionCode: string, exemptionText?: string): Vat => ({
  category,
  rate: 0,
  exemptionCode,
  ...(exemptionText && { exemptionText }),
});
const exempt = without('E', 'VATEX-FR-CGI261-4', 'Exonéré');

const SCENARIOS: readonly Scenario[] = [
  {
    seller: 'normal',
    customers: ['business', 'businessWithoutVatNumber', 'publicBody', 'longNamed'],
    vats: taxed,
  },
  { seller: 'normal', customers: ['consumer', 'martinique', 'reunion'], vats: [...taxed, exempt] },
  { seller: 'onDebits', customers: ['business', 'consumer', 'german'], vats: [...taxed, exempt] },
  { seller: 'normal', customers: ['british', 'swiss'], vats: [...taxed, { category: 'Z', rate: 0 }] },
  { seller: 'normal', customers: ['german'], vats: [without('K', 'VATEX-EU-IC')], natures: ['goods'] },
  { seller: 'normal', customers: ['german'], vats: [without('AE', 'VATEX-EU-AE')], natures: ['services'] },
  { seller: 'normal', customers: ['business'], vats: [without('AE', 'VATEX-FR-AE'), ...taxed] },
  {
    seller: 'normal',
    customers: ['british', 'swiss'],
    vats: [without('G', 'VATEX-EU-G')],
    natures: ['goods'],
  },
  { seller: 'normal', customers: ['swiss'], vats: [without('O', 'VATEX-EU-O')] },
  {
    seller: 'franchise',
    customers: ['business', 'consumer', 'swiss', 'publicBody'],
    vats: [without('E', 'VATEX-FR-FRANCHISE')],
  },
];

const anyText = fc.constantFrom(
  'Écran',
  'Œuvre & fils <3',
  'Vis à bois 3,5 × 40 « inox »',
  'Straße – Łódź',
  'Ελληνικό λάδι',
  'x'.repeat(120),
  'Mot '.repeat(45).trim(),
);

const anyUnit = fc.constantFrom('C62', 'HUR', 'KGM', 'MTR', 'DAY', 'LTR');

const anyDays = fc.constantFrom(
  {},
  { supplyDate: '2026-02-28' },
  { period: { start: '2026-01-01', end: '2026-02-28' } },
);

/** What is said beside the figures. */
const anyTexts = fc.record(
  {
    note: anyText.map((text) => `${text}\nMerci.`),
    purchaseOrder: fc.constantFrom('BC-1', 'n° 77/B & Cie'),
    buyerReference: fc.constantFrom('REF', 'Réf. É 12'),
  },
  { requiredKeys: [] },
);

const anyVariety = fc.record({
  name: anyText,
  unitCode: anyUnit,
  description: fc.option(anyText, { nil: undefined }),
  vat: fc.nat(1_000),
  nature: fc.nat(1),
});
type Variety = typeof anyVariety extends fc.Arbitrary<infer V> ? V : never;

/** Lines of the figures, as those of the scenario. */
function linesOf(bill: Bill, { vats, natures = ['goods', 'services'] }: Scenario, varieties: Variety[]) {
  const { customerID: _, ...body } = workedBill({ ...bill, title: '' } as never, '');
  const productItems = body.productItems.map((line, index) => {
    const { name, unitCode, description, vat, nature } = varieties[index % varieties.length] as Variety;
    return {
      ...line,
      name,
      unitCode,
      ...(description && { description }),
      nature: natures[nature % natures.length],
      vat: vats[vat % vats.length],
    };
  });
  return { ...body, productItems };
}

const isPaid = fc.constantFrom<Kind['paidBy']>(undefined, undefined, 'card', 'transfer', 'cash');
const isCredited = fc.constantFrom(false, false, false, true);

const anyKind: fc.Arbitrary<Kind> = fc
  .record({
    scenario: fc.constantFrom(...SCENARIOS),
    customer: fc.nat(100),
    bill: anyBill,
    varieties: fc.array(anyVariety, { minLength: 6, maxLength: 6 }),
    days: anyDays,
    texts: anyTexts,
    paidBy: isPaid,
    credited: isCredited,
  })
  .map(({ scenario, customer, bill, varieties, days, texts, paidBy, credited }) => ({
    title: '',
    seller: scenario.seller,
    customer: scenario.customers[customer % scenario.customers.length] as CustomerName,
    bill: { ...linesOf(bill, scenario, varieties), ...days, ...texts },
    ...(paidBy && !credited && { paidBy }),
    ...(credited && { credit: {} }),
  }));

/** Bills of a seed, always the same. */
export const randomKinds = (count: number, seed: number): Kind[] =>
  fc
    .sample(anyKind, { numRuns: count, seed })
    .map((kind, index) => ({ ...kind, title: `random ${index + 1}` }));
