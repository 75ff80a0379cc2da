import { httpHandler, ok } from '@facturation/platform/http';
import { openApiOf } from '@facturation/platform/openapi';
import { gateway } from './contract.ts';
import { CONTRACTS } from './contracts.ts';

const document = openApiOf(CONTRACTS, {
  title: 'FACTURATION',
  version: '0.1.0',
  description: 'Customers, products, bills, and a stream of factures with live windows over it.',
});

export const handler = httpHandler(gateway.routes.getOpenApi, ({ request }) =>
  ok({ ...document, servers: [{ url: request.url('') || '/' }] }),
);
