import { listOf, readCursor, writeCursor } from '@facturation/platform/cursor';
import { halPage } from '@facturation/platform/hal';
import { hal, httpHandler } from '@facturation/platform/http';
import { Id } from '@facturation/platform/schemas';
import { gateway } from '../contract.ts';
import { toResource } from './resource.ts';
import { apiKeys } from './table.ts';

export const handler = httpHandler(gateway.routes.listApiKeys, async ({ query, request }) => {
  const { size, cursor } = query;
  const list = listOf(request.principal, 'api-keys');
  const after = cursor === undefined ? undefined : readCursor(cursor, list, Id);
  const { keys, last } = await apiKeys.page(size, after);
  const next = last && writeCursor(list, last);
  const found = { name: 'apiKeys', path: '/api-keys', records: keys.map(toResource), next };
  return hal(halPage(request.url, query, found));
});
