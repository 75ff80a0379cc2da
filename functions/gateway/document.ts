import { openApiOf } from '@facturation/platform/openapi';
import { CONTRACTS } from './contracts.ts';

const DESCRIPTION = `Customers, products, bills, and a stream of factures with live windows over it.

- **Money** is a JSON number of euros with at most two decimals. **Times** are RFC 3339 in UTC. **Ids** are texts.
- **Collections** are HAL pages: follow \`_links.next.href\` until it is absent; a cursor belongs to its query and
  to whoever asked.
- **Who asks** is proved by \`Authorization: Bearer\`, with an access token or an API key: 401 without one, 403 naming the
  scope it lacks. Each operation names its scopes.
- **Refusals** are \`application/problem+json\` (RFC 9457). \`type\` ends with a stable code.
- **Retries**: GET, PUT and DELETE bear repeating as they are; a POST bears it under an \`Idempotency-Key\`.
  After 503 the same request may succeed.
- **Versions**: what has an \`ETag\` is read under \`If-None-Match\` and changed under \`If-Match\`.
- Every answer carries \`x-correlation-id\`, the request's own if it has one.
`;

/** The OpenAPI document of all services. Its paths are relative to the URL from which it was read. */
export const document = openApiOf(CONTRACTS, {
  title: 'FACTURATION',
  version: '0.1.0',
  description: DESCRIPTION,
  license: { name: 'MIT', identifier: 'MIT' },
});
