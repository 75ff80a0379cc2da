import type { Route } from '@facturation/platform/contract';
import { httpHandler, redirect } from '@facturation/platform/http';
import { z } from 'zod';
import { CONTRACTS } from './contracts.ts';
import { allowedAt, staticPathOf } from './unrouted.ts';

/** The contracts do not declare this route: it catches what they do not declare. */
const unrouted = {
  method: 'GET',
  path: '/{proxy+}',
  scopes: 'public',
  summary: 'Any request that no route answers',
  params: z.object({ proxy: z.string().default('') }),
  query: z.object({}).catchall(z.union([z.string(), z.array(z.string())])),
  answers: {},
} satisfies Route;

export const handler = httpHandler(unrouted, ({ params, query, request }) => {
  const path = `/${params.proxy}`;
  if (request.method === 'OPTIONS') return { status: 204, headers: { allow: allowedAt(CONTRACTS, path) } };
  return redirect(request.url(staticPathOf(CONTRACTS, request.method, path), query));
});
