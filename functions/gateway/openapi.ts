import { createHash } from 'node:crypto';
import { readConfig } from '@facturation/platform/config';
import { httpHandler, ok, weakTag } from '@facturation/platform/http';
import { securitySchemesOf } from '@facturation/platform/openapi-security';
import { z } from 'zod';
import { gateway } from './contract.ts';
import { document } from './document.ts';

const { OIDC_ISSUER } = readConfig(z.object({ OIDC_ISSUER: z.string() }));
const components = { ...document.components, securitySchemes: securitySchemesOf(OIDC_ISSUER) };

/** By its tag, a client downloads the document again only after a deployment. */
export const handler = httpHandler(gateway.routes.getOpenApi, ({ request }) => {
  const written = JSON.stringify({ ...document, components, servers: [{ url: request.url('') || '/' }] });
  return ok(written, weakTag(createHash('sha256').update(written).digest('base64url')));
});
