import type { Kind } from './kind.ts';

const S = (rate: number) => ({ category: 'S', rate });
const without = (category: string, exemptionCode: string, exemptionText?: string) => ({
  category,
  rate: 0,
  exemptionCode,
  ...(exemptionText && { exemptionText }),
});

const line = (name: string, price: number, more: object = {}) => ({
  name,
  price,
  quantity: 1,
  vat: S(20),
  ...more,
});

const services = { nature: 'services', unitCode: 'HUR' };
const of = (...productItems: object[]) => ({ productItems });

const chair = line('Chaise pliante', 49.9, { quantity: 12 });
const advice = line('Conseil', 95, { ...services, quantity: 7.5 });
const FRANCHISE = without('E', 'VATEX-FR-FRANCHISE', 'TVA non applicable, art. 293 B du CGI');

const RATES_IN_FORCE = [0.9, 1.05, 1.75, 2.1, 5.5, 8.5, 10, 13, 20];

const business = { seller: 'normal', customer: 'business' } as const;

const kind = (title: string, bill: object, more: Partial<Kind> = {}): Kind => ({
  title,
  ...business,
  bill,
  ...more,
});

const discounted = {
  ...of(
    line('Armoire', 333.33, { quantity: 3, discount: { percent: 12.5, reason: 'Fin de série' } }),
    line('Livre', 18.9, { quantity: 7, vat: S(5.5), discount: { amount: 10, reason: 'Geste commercial' } }),
    line('Vis', 1.234567, { quantity: 1234.5, unitCode: 'KGM', pricePer: 100 }),
  ),
  discounts: [
    { percent: 5, reason: 'Fidélité' },
    { amount: 20, reason: 'Bon d’achat' },
  ],
};

const hundredLines = of(
  ...Array.from({ length: 100 }, (_, index) =>
    line(`Article n° ${index + 1}`, (100 + index * 731) / 100, {
      quantity: 1 + (index % 9),
      vat: S([20, 10, 5.5][index % 3] ?? 20),
      ...(index % 10 === 0 && { description: 'Livré en caisse de bois,\nà l’étage.' }),
    }),
  ),
);

/** Every kind of bill that the rules tell apart. */
export const KINDS: readonly Kind[] = [
  kind('an invoice of goods', of(chair)),
  kind('of services', of(advice)),
  kind('of goods and services', of(chair, advice)),
  kind('a credit note of all', of(chair, advice), { credit: {} }),
  kind('a credit note of a part', discounted, {
    credit: {
      lines: [
        { line: 1, quantity: 1 },
        { line: 2, amount: 5.5 },
      ],
    },
  }),
  kind('under franchise', of({ ...chair, vat: FRANCHISE }), { seller: 'franchise' }),
  kind('under franchise, of a consumer who has paid', of({ ...advice, vat: FRANCHISE }), {
    seller: 'franchise',
    customer: 'consumer',
    paidBy: 'transfer',
  }),
  kind('reverse charge', of({ ...advice, vat: without('AE', 'VATEX-EU-AE', 'Autoliquidation') }), {
    customer: 'german',
  }),
  kind(
    'reverse charge within France',
    of({ ...advice, vat: without('AE', 'VATEX-FR-AE', 'Autoliquidation') }),
  ),
  kind(
    'goods within the Union',
    of({ ...chair, vat: without('K', 'VATEX-EU-IC', 'Livraison intracommunautaire') }),
    {
      customer: 'german',
    },
  ),
  kind('an export', of({ ...chair, vat: without('G', 'VATEX-EU-G', 'Exportation') }), { customer: 'swiss' }),
  kind('a credit note of an export', of({ ...chair, vat: without('G', 'VATEX-EU-G') }), {
    customer: 'british',
    credit: {},
  }),
  kind('outside of VAT', of({ ...advice, vat: without('O', 'VATEX-EU-O', 'Hors champ') }), {
    customer: 'swiss',
  }),
  kind(
    'exempt beside taxed',
    of(chair, line('Formation', 800, { ...services, vat: without('E', 'VATEX-FR-CGI261-4', 'Exonération') })),
  ),
  kind('zero rate', of({ ...chair, vat: { category: 'Z', rate: 0 } })),
  kind('a consumer who has paid', of(chair), { customer: 'consumer', paidBy: 'card' }),
  kind('a consumer who has not paid', of(chair, advice), { customer: 'consumer' }),
  kind('a business that has paid in cash', of(chair), { paidBy: 'cash' }),
  kind('a business without a VAT number, delivered elsewhere', of(chair), {
    customer: 'businessWithoutVatNumber',
  }),
  kind(
    'a public body with a routing code',
    { ...of(advice), purchaseOrder: 'BC-2026/118' },
    { customer: 'publicBody' },
  ),
  kind('overseas, La Réunion', of({ ...chair, vat: S(8.5) }), { customer: 'reunion' }),
  kind('overseas, Martinique', of({ ...chair, vat: S(8.5) }, line('Journal', 2, { vat: S(1.05) })), {
    customer: 'martinique',
  }),
  kind('100 lines', hundredLines),
  kind('a credit note of 100 lines', hundredLines, { credit: {}, customer: 'german' }),
  kind('discounts on lines and on the bill', discounted),
  kind('a discount of all', { ...of(chair), discounts: [{ percent: 100, reason: 'Offert' }] }),
  kind(
    'all rates in force',
    of(...RATES_IN_FORCE.map((rate) => line(`À ${rate} %`, 99.99, { vat: S(rate), quantity: 3 }))),
  ),
  kind('a period', { ...of(advice), period: { start: '2026-03-01', end: '2026-03-31' } }),
  kind('supplied before it was issued, with its terms', {
    ...of(chair),
    supplyDate: '2026-03-15',
    note: 'Merci de votre confiance.\nÀ bientôt & bonne journée <3',
  }),
  kind('on debits', of(advice), { seller: 'onDebits' }),
  kind('with a logo as a PNG', of(chair), { seller: 'withPng' }),
  kind('with a logo as a JPEG', of(chair), { seller: 'withJpeg', customer: 'british' }),
  kind('a credit note on debits', of(advice), { seller: 'onDebits', credit: {} }),
  kind('a foreign business, taxed here', of(advice), { customer: 'swiss' }),
  kind(
    'a customer who reads English',
    { ...of({ ...chair, quantity: 1200 }, advice), discounts: [{ amount: 12.34, reason: 'Loyalty' }] },
    { customer: 'british' },
  ),
  kind(
    'long names and accents',
    of(
      line(
        'Ébénisterie d’été « Œillet & Fougère » — très longue description d’un seul tenant, n° 12 345, « garantie » jusqu’au bout du meuble et au-delà, avec pieds réglables, tiroirs à l’anglaise et façade',
        1999.99,
        { description: 'Straße, Łódź, İstanbul, Ελλάδα, Київ — 10 % & <plus>' },
      ),
    ),
    { customer: 'longNamed' },
  ),
  kind('the largest amounts', of(line('Usine', 999_999_999.99, { quantity: 8.3333 }))),
];
