import { httpHandler, ok } from '@facturation/platform/http';
import { gateway } from '../contract.ts';
import { inForce, toResource } from './resource.ts';
import { apiKeys } from './table.ts';

export const handler = httpHandler(gateway.routes.getApiKey, async ({ params: { id } }) =>
  ok(toResource(inForce(id, await apiKeys.find(id)))),
);
