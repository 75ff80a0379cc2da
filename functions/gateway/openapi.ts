import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok } from '@facturation/platform/http';
import { securitySchemesOf } from '@facturation/platform/openapi-security';
import { z } from 'zod';
import { gateway } from './contract.ts';
import { document } from './document.ts';

const { OIDC_ISSUER } = readConfig(z.object({ OIDC_ISSUER: z.string() }));
const components = { ...document.components, securitySchemes: securitySchemesOf(OIDC_ISSUER) };

export const handler = httpHandler(gateway.routes.getOpenApi, ({ request }) =>
  ok({ ...document, components, servers: [{ url: request.url('') || '/' }] }),
);
