import { documentOf } from '../../functions/billing/documents/document.ts';
import { billFigures } from '../../functions/billing/vat/bill-figures.ts';
import type { DraftDocument, LegalDocument } from '../../functions/documents/legal-document.ts';

type Contents = Parameters<typeof documentOf>[0];
type Line = Contents['bill']['productItems'][number];

const EXAMPLE_IBAN = 'FR7630006000011234567890189';

export const SELLER: LegalDocument['seller'] = {
  legalName: 'Atelier Rosé & Fils SAS',
  legalForm: 'SAS',
  shareCapital: '45000.00',
  rcs: 'RCS Lyon 100 000 009',
  siren: '100000009',
  siret: '10000000900017',
  vatNumber: 'FR15100000009',
  address: { line1: '12, rue de la République', postcode: '69002', city: 'Lyon', country: 'FR' },
  email: 'compta@atelier-rose.example',
  phone: '+33 4 72 00 00 00',
  electronicAddress: { scheme: '0225', value: '100000009' },
  iban: EXAMPLE_IBAN,
  bic: 'AGRIFRPP',
  vatRegime: 'normal',
  vatOnDebits: false,
};

export const BUSINESS: LegalDocument['customer'] = {
  id: 'c1',
  name: 'Brasserie du Vieux-Port SARL',
  kind: 'business',
  siren: '200000008',
  siret: '20000000800013',
  vatNumber: 'FR24200000008',
  address: {
    line1: '3, quai des Belges',
    line2: 'Bâtiment B',
    postcode: '13001',
    city: 'Marseille',
    country: 'FR',
  },
};

const NOTES = {
  latePenalty:
    'En cas de retard de paiement, des pénalités sont exigibles sans rappel, au taux de refinancement de la Banque centrale européenne majoré de 10 points.',
  recoveryFee:
    'En cas de retard de paiement, une indemnité forfaitaire de 40 € est due pour frais de recouvrement.',
  earlyPayment: 'Aucun escompte pour paiement anticipé.',
};

/** A line in whole and parts as people write them: quantity, price and rate are decimal numbers. */
export interface SampleLine extends Omit<Partial<Line>, 'quantity' | 'price' | 'vat'> {
  quantity?: number;
  price?: number;
  vat?: Partial<Line['vat']>;
}

const lineOf = ({ quantity = 1, price = 100, vat, ...line }: SampleLine): Line => ({
  name: 'Conseil',
  nature: 'services',
  unitCode: 'HUR',
  ...line,
  quantity: Math.round(quantity * 10_000),
  price: Math.round(price * 1_000_000),
  vat: { category: 'S', rate: 2000, ...vat },
});

interface Sample extends Partial<Omit<LegalDocument, 'lines' | 'discounts' | 'totals'>> {
  lines?: SampleLine[];
  /** Percent in hundredths, or cents. */
  discounts?: NonNullable<Contents['bill']['discounts']>;
}

/** A bill as it is frozen, with the figures that billing computes. */
export function printedBill({ lines = [{}], discounts = [], payment, ...given }: Sample = {}): LegalDocument {
  const productItems = lines.map(lineOf);
  const figures = billFigures(
    productItems as Parameters<typeof billFigures>[0],
    discounts as Parameters<typeof billFigures>[1],
  );
  const bill = {
    id: 'b1',
    kind: 'invoice',
    billingDate: '2026-11-29T10:00:00.000Z',
    currency: 'EUR',
    productItems,
    discounts,
  };
  const issuer = { language: 'fr', seller: SELLER, notes: NOTES };
  const contents = { bill, figures, issuer, customer: BUSINESS, payment } as unknown as Contents;
  const numbered = { series: 'FA', number: 'FA-2026-000042', issueDate: '2026-11-29', dueDate: '2026-12-29' };
  return { ...documentOf(contents, numbered), ...given } as LegalDocument;
}

/** The same before it is issued. */
export function draftBill(sample: Sample = {}): DraftDocument {
  const { number: _, issueDate: __, dueDate: ___, ...draft } = printedBill(sample);
  return draft;
}
