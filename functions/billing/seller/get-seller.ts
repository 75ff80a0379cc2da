import { httpHandler, ok, tag } from '@facturation/platform/http';
import { sellerRoutes } from './contract.ts';
import { toResource } from './seller.ts';
import { readSeller } from './seller-store.ts';

export const handler = httpHandler(sellerRoutes.getSeller, async () => {
  const { record, version } = await readSeller();
  return ok(toResource(record), tag(version));
});
