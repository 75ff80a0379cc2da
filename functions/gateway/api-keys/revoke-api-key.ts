import { actorOf } from '@facturation/platform/audit';
import { NotFoundError } from '@facturation/platform/errors';
import { httpHandler, ok } from '@facturation/platform/http';
import { gateway } from '../contract.ts';
import { keysFor } from './keys-for.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(gateway.routes.revokeApiKey, async ({ params: { id }, request }) => {
  const revoked = await keysFor(actorOf(request)).revoke(id);
  if (revoked.length === 0) throw new NotFoundError(`api-keys/${id}`);
  return ok({ revoked: revoked.map(toResource) });
});
