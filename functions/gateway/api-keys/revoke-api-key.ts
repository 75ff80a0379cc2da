import { httpHandler, noContent } from '@facturation/platform/http';
import { gateway } from '../contract.ts';
import { inForce } from './resource.ts';
import { apiKeys } from './table.ts';

export const handler = httpHandler(gateway.routes.revokeApiKey, async ({ params: { id } }) => {
  inForce(id, await apiKeys.find(id));
  await apiKeys.revoke(id);
  return noContent();
});
