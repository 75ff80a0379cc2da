import type { Route } from '@facturation/platform/contract';
import { disagreements } from '@facturation/platform/standards/party';
import { z } from 'zod';
import { Accounting } from './accounting.ts';
import { fields, writtenFields } from './fields.ts';
import { LegalTexts } from './legal-texts.ts';

const example = {
  legalName: 'Société Exemple',
  legalForm: 'SAS',
  shareCapital: 10_000,
  rcs: 'RCS Paris 100 000 009',
  siren: '100000009',
  siret: '10000000900017',
  vatNumber: 'FR88100000009',
  address: { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' },
  email: 'facturation@exemple.example',
  iban: 'FR7799999000010000000000000',
};

/** The seller. What nobody has set and has no default is not there. */
export const Seller = z.object(fields).meta({
  id: 'Seller',
  examples: [
    {
      ...example,
      electronicAddress: { scheme: '0225', value: '100000009' },
      vatRegime: 'normal',
      vatOnDebits: false,
      paymentTerms: { days: 30 },
      texts: LegalTexts.parse({}),
      language: 'fr',
      timeZone: 'Europe/Paris',
      accounting: Accounting.parse({}),
    },
  ],
});

const SellerBody = z
  .strictObject(writtenFields)
  .superRefine((seller, context) => {
    for (const fault of disagreements(seller)) context.addIssue({ code: 'custom', ...fault });
  })
  .meta({ id: 'SellerBody', examples: [example] });

export const sellerRoutes = {
  getSeller: {
    method: 'GET',
    path: '/seller',
    scopes: ['seller:read'],
    summary: 'The company that bills',
    description: 'There is one in a stage, and none before the first PUT.',
    errors: ['not-found'],
    entityTag: 'optional',
    answers: { 200: { description: 'The seller', schema: Seller } },
  },
  putSeller: {
    method: 'PUT',
    path: '/seller',
    scopes: ['seller:write'],
    summary: 'Set the company that bills',
    description:
      'Replaces all of it; what is missing has its default. Bills that are final keep the seller they were made by.',
    body: SellerBody,
    errors: ['not-found', 'seller-is-fixed'],
    entityTag: 'optional',
    answers: {
      200: { description: 'The seller, replaced', schema: Seller },
      201: { description: 'The seller, set for the first time', schema: Seller },
    },
  },
} as const satisfies Record<string, Route>;
