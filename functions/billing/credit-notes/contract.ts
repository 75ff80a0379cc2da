import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';
import { Bill } from '../bills/schemas.ts';
import { Correction, NewCreditNote } from './new-credit-note.ts';

const [invoice] = (Bill.meta()?.examples ?? []) as object[];
const creditNote = {
  ...invoice,
  id: '2',
  kind: 'creditNote',
  originalBill: { id: '1', number: 'FA-2026-00001', issueDate: '2026-03-01' },
  reason: 'Erreur',
};

const Corrected = z
  .object({
    creditNote: Bill.describe('Of all that remains of the bill, as a draft'),
    invoice: Bill.describe('A copy of the bill without its days, as a draft'),
  })
  .meta({ id: 'Corrected', examples: [{ creditNote, invoice: { ...invoice, id: '3' } }] });

const errors = ['bill-is-draft', 'not-an-invoice', 'credit-exceeds', 'bill-is-final'] as const;

export const creditNoteRoutes = {
  listCreditNotes: {
    method: 'GET',
    path: '/bills/{id}/credit-notes',
    scopes: ['bills:read'],
    summary: 'Final credit notes of a bill, in the order they were issued',
    params: IdParams,
    query: z.strictObject(pageQuery),
    answers: {
      200: {
        description: 'One page; empty for a draft and for a credit note',
        schema: collectionOf('creditNotes', Bill).meta({ id: 'CreditNotePage' }),
        contentType: 'application/hal+json',
      },
    },
  },
  createCreditNote: {
    method: 'POST',
    path: '/bills/{id}/credit-notes',
    scopes: ['bills:write'],
    summary: 'Take a final bill back, in whole or in part: a credit note, as a draft',
    description:
      'Lines are taken back by quantity or by amount. The figures of the draft are a forecast: when it is made final they are computed from what is left of the bill at that moment, and it is refused where that is less than it asks for.',
    params: IdParams,
    body: NewCreditNote,
    errors,
    leadsTo: ['/bills/{id}', '/fullBill/{id}', '/bills/{id}/finalize'],
    entityTag: 'required',
    answers: { 201: { description: 'The credit note', schema: Bill } },
  },
  correctBill: {
    method: 'POST',
    path: '/bills/{id}/correct',
    scopes: ['bills:write'],
    summary: 'Replace a final bill: drafts of a credit note of all that remains, and of a new invoice',
    description: 'Neither is final yet: the invoice can be changed before both are finalised.',
    params: IdParams,
    body: Correction,
    errors,
    answers: { 201: { description: 'Both drafts', schema: Corrected } },
  },
} as const satisfies Record<string, Route>;
