import { PDF_TYPE } from '@facturation/platform/accept';
import type { Route } from '@facturation/platform/contract';
import { IdParams } from '@facturation/platform/schemas';
import { Bill, BillChange, BillPreview, FullBill, NewBill } from './schemas.ts';

const answered = { description: 'The bill', schema: Bill };

export const billRoutes = {
  createBill: {
    method: 'POST',
    path: '/bills',
    scopes: ['bills:write', 'customers:read', 'products:read'],
    summary: 'Make a bill, as a draft',
    description:
      'A customer, and product and quantity of each line, are enough: the rest of a line is copied from the product as it is now, unless it is given.',
    body: NewBill,
    errors: ['unknown-reference', 'bill-is-final'],
    leadsTo: ['/fullBill/{id}', '/bills/{id}/copy'],
    entityTag: 'required',
    answers: { 201: answered },
  },
  previewBill: {
    method: 'POST',
    path: '/bills/preview',
    scopes: ['bills:write', 'customers:read', 'products:read'],
    summary: 'What a bill would be, with its totals; nothing is kept',
    description:
      'With `Accept: application/pdf` it is the PDF of the draft, which is drawn anew also under an Idempotency-Key.',
    body: NewBill,
    errors: ['unknown-reference'],
    answers: {
      200: {
        description: 'The bill as it would be made now',
        schema: BillPreview,
        files: [PDF_TYPE],
      },
    },
  },
  getBill: {
    method: 'GET',
    path: '/bills/{id}',
    scopes: ['bills:read'],
    summary: 'One bill',
    params: IdParams,
    entityTag: 'required',
    answers: { 200: answered },
  },
  changeBill: {
    method: 'PATCH',
    path: '/bills/{id}',
    scopes: ['bills:write', 'customers:read', 'products:read'],
    summary: 'Change a draft',
    description:
      'Merged into the bill (RFC 7396); lines and discounts are replaced as a whole, and lines that are sent are made as those of a new bill are. Of a credit note `lines`, `reason`, `restock`, `issueDate` and `note` can be changed; the rest is that of its bill. Null removes a field when it is sent as application/merge-patch+json; in application/json it is a field that was not set.',
    params: IdParams,
    body: BillChange,
    errors: ['unknown-reference', 'bill-is-final', 'credit-exceeds'],
    entityTag: 'required',
    answers: { 200: answered },
  },
  deleteBill: {
    method: 'DELETE',
    path: '/bills/{id}',
    scopes: ['bills:write'],
    summary: 'Delete a draft',
    params: IdParams,
    errors: ['bill-is-final'],
    entityTag: 'required',
    answers: { 204: { description: 'Gone' } },
  },
  copyBill: {
    method: 'POST',
    path: '/bills/{id}/copy',
    scopes: ['bills:write'],
    summary: 'Make a draft of the lines and prices of another bill',
    description:
      'For the same customer, with what was agreed then: lines, prices, discounts, references and note stay as they are. Its days are not copied. To bill at the prices of now, change its lines.',
    params: IdParams,
    errors: ['bill-is-final', 'not-an-invoice'],
    leadsTo: [
      '/bills/{id}',
      '/fullBill/{id}',
      '/bills/{id}/finalize',
      '/bills/{id}/pdf',
      '/bills/{id}/xml',
      '/bills/{id}/payments',
      '/bills/{id}/credit-notes',
      '/bills/{id}/correct',
    ],
    entityTag: 'required',
    answers: { 201: { description: 'The new bill', schema: Bill } },
  },
  getFullBill: {
    method: 'GET',
    path: '/fullBill/{id}',
    scopes: ['bills:read', 'customers:read', 'products:read'],
    summary: 'A bill with its customer and products joined in',
    params: IdParams,
    answers: { 200: { description: 'The bill; null stands for what was deleted', schema: FullBill } },
  },
} as const satisfies Record<string, Route>;
