import { NotFoundError } from '@facturation/platform/errors';
import { httpHandler, ok } from '@facturation/platform/http';
import { gateway } from '../contract.ts';
import { toResource } from './resource.ts';
import { apiKeys } from './table.ts';

export const handler = httpHandler(gateway.routes.revokeApiKey, async ({ params: { id } }) => {
  const revoked = await apiKeys.revoke(id);
  if (revoked.length === 0) throw new NotFoundError(`api-keys/${id}`);
  return ok({ revoked: revoked.map(toResource) });
});
