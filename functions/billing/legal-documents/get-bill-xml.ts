import { ApiError } from '@facturation/platform/errors';
import { httpHandler } from '@facturation/platform/http';
import { legalDocumentRoutes } from './contract.ts';
import { issuedFile } from './issued-file.ts';
import { readBill } from './read-bill.ts';

export const handler = httpHandler(legalDocumentRoutes.getBillXml, async ({ params, query, request }) => {
  const found = await readBill(params.id);
  if ('issued' in found) return issuedFile(found.issued, query.syntax, request.deadline);
  throw new ApiError('bill-is-draft', `bills/${params.id} is a draft: it gets its XML once it is final.`);
});
