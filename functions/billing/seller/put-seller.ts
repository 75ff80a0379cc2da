import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler, ok, tag } from '@facturation/platform/http';
import { sellerRoutes } from './contract.ts';
import { keptLogo } from './logo/keep-logo.ts';
import { sellerOf, toResource } from './seller.ts';
import { writeSeller } from './seller-store.ts';

export const handler = httpHandler(sellerRoutes.putSeller, async ({ body, request }) => {
  const logo = body.logo && (await keptLogo(body.logo));
  const wanted = sellerOf(body, logo);
  const { record, version, isNew } = await writeSeller(wanted, request.ifMatch, actorOf(request));
  const seller = toResource(record);
  return isNew ? created(seller, request.url('/seller'), tag(version)) : ok(seller, tag(version));
});
