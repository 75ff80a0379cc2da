import { demand } from '@facturation/platform/access';
import { actorOf } from '@facturation/platform/audit';
import { created, httpHandler } from '@facturation/platform/http';
import { gateway } from '../contract.ts';
import { keysFor } from './keys-for.ts';
import { toResource } from './resource.ts';

export const handler = httpHandler(gateway.routes.createApiKey, async ({ body, request }) => {
  // Nobody can grant others more than they may do themselves.
  const maker = demand(request.principal, body.scopes);
  const scopes = [...new Set(body.scopes)];
  const apiKey = {
    id: request.newId,
    name: body.name,
    scopes,
    createdAt: request.time,
    createdBy: maker.id,
  };
  const key = await keysFor(actorOf(request)).create(apiKey);
  const resource = toResource(apiKey);
  const answer = created({ ...resource, ...(key && { key }) }, request.url(`/api-keys/${apiKey.id}`));
  return { ...answer, kept: resource };
});
