import { httpHandler, ok } from '@facturation/platform/http';
import { gateway } from './contract.ts';
import { document } from './document.ts';

export const handler = httpHandler(gateway.routes.getOpenApi, ({ request }) =>
  ok({ ...document, servers: [{ url: request.url('') || '/' }] }),
);
