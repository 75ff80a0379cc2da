import { PDF_TYPE, XML_TYPE } from '@facturation/platform/accept';
import type { Route } from '@facturation/platform/contract';
import { IdParams } from '@facturation/platform/schemas';
import { z } from 'zod';

/** Both forms name the customer. */
const SCOPES = ['bills:read', 'customers:read'] as const;

export const legalDocumentRoutes = {
  getBillPdf: {
    method: 'GET',
    path: '/bills/{id}/pdf',
    scopes: SCOPES,
    summary: 'A bill as a PDF',
    description:
      'Of a final bill it is Factur-X (PDF/A-3, with the XML of EN 16931 inside), the same bytes each time: made once, and kept. That of a draft is drawn anew, says so on each page, and has no number and no XML.',
    params: IdParams,
    entityTag: 'optional',
    errors: ['incomplete'],
    answers: { 200: { description: 'The PDF, under its number as its name', files: [PDF_TYPE] } },
  },
  getBillXml: {
    method: 'GET',
    path: '/bills/{id}/xml',
    scopes: SCOPES,
    summary: 'A final bill as XML of EN 16931',
    description: 'The same bytes each time: made once, and kept. That of CII is the one in the PDF.',
    params: IdParams,
    query: z.strictObject({
      syntax: z
        .enum(['cii', 'ubl'])
        .default('cii')
        .describe('CII (UN/CEFACT Cross Industry Invoice), or UBL (OASIS Universal Business Language)'),
    }),
    entityTag: 'optional',
    errors: ['bill-is-draft'],
    answers: { 200: { description: 'The XML, under the number as its name', files: [XML_TYPE] } },
  },
} as const satisfies Record<string, Route>;
