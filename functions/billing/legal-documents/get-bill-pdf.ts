import { httpHandler } from '@facturation/platform/http';
import { httpDirectory } from '../bills/http-directory.ts';
import { billingStore } from '../final-bills/billing-store.ts';
import { legalDocumentRoutes } from './contract.ts';
import { draftFile } from './draft-file.ts';
import { issuedFile } from './issued-file.ts';
import { readBill } from './read-bill.ts';

export const handler = httpHandler(legalDocumentRoutes.getBillPdf, async ({ params, request }) => {
  const { deadline: deadlineMs } = request;
  const found = await readBill(params.id);
  if ('issued' in found) return issuedFile(found.issued, 'pdf', deadlineMs);
  const surroundings = { rows: billingStore, directory: httpDirectory(request) };
  return draftFile(found.draft, surroundings, { name: `draft-${params.id}.pdf`, deadlineMs });
});
