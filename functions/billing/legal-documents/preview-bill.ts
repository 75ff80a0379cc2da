import { PDF_TYPE } from '@facturation/platform/accept';
import { httpHandler, interim, ok } from '@facturation/platform/http';
import { askedOnce } from '../bills/asked-once.ts';
import { billRoutes } from '../bills/contract.ts';
import { httpDirectory } from '../bills/http-directory.ts';
import { makeBill } from '../bills/make-bill.ts';
import { toResource } from '../bills/resource.ts';
import { namedTables } from '../finalizing/named-tables.ts';
import { draftFile } from './draft-file.ts';

const rows = namedTables('seller');

export const handler = httpHandler(billRoutes.previewBill, async ({ body, request }) => {
  const { newId, time, mediaType, deadline: deadlineMs } = request;
  const directory = askedOnce(httpDirectory(request));
  const bill = await makeBill({ ...body, newId, time }, directory);
  // A file may be larger than what can be kept for a repeat, and nothing was made that could be made twice.
  if (mediaType === PDF_TYPE)
    return interim(await draftFile(bill, { rows, directory }, { name: 'draft.pdf', deadlineMs }));
  const { id: _, ...preview } = toResource(bill);
  return ok(preview);
});
