import { LOGOS } from './logos.ts';

const seller = {
  legalName: 'Société Exemple',
  tradeName: 'L’Exemple',
  legalForm: 'SAS',
  shareCapital: 10_000,
  rcs: 'RCS Paris 100 000 009',
  siren: '100000009',
  siret: '10000000900017',
  vatNumber: 'FR88100000009',
  address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
  email: 'facturation@exemple.example',
  phone: '+33 1 99 00 00 00',
  iban: 'FR7799999000010000000000000',
};
const { vatNumber: _, tradeName: __, ...smallSeller } = seller;

/** Bodies of the seller. A stage has one, whose SIREN stays: it is set anew before the bills of another one. */
export const SELLERS = {
  normal: seller,
  onDebits: { ...seller, vatOnDebits: true },
  withPng: { ...seller, logo: LOGOS.png },
  withJpeg: { ...seller, logo: LOGOS.jpeg },
  franchise: { ...smallSeller, legalForm: 'EI', vatRegime: 'franchise', taxRegistration: '100000009' },
} as const satisfies Record<string, object>;

export type SellerName = keyof typeof SELLERS;
