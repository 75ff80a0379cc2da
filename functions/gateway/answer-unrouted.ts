import type { Route } from '@facturation/platform/contract';
import { httpHandler, redirect } from '@facturation/platform/http';
import { z } from 'zod';
import { CONTRACTS } from './contracts.ts';
import { staticPathOf } from './unrouted.ts';

/** Not declared by a contract: it catches what no contract declares. */
const unrouted = {
  method: 'GET',
  path: '/{proxy+}',
  scopes: 'public',
  summary: 'Whatever no route answers',
  params: z.object({ proxy: z.string().default('') }),
  query: z.object({}).catchall(z.union([z.string(), z.array(z.string())])),
  answers: {},
} satisfies Route;

export const handler = httpHandler(unrouted, ({ params, query, request }) => {
  const path = staticPathOf(CONTRACTS, request.method, `/${params.proxy}`);
  return redirect(request.url(path, query));
});
