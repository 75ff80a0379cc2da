import type { Middleware } from '@facturation/api-client';
import { session } from '../session/current.ts';
import { apiRoot } from './api-root.ts';
import { pageApi } from './page-api.ts';

/** Asks as whoever is logged in, and hears what the answer says of that. */
const asReader: Middleware = {
  onRequest({ request }) {
    const headers = new Headers({ ...Object.fromEntries(request.headers), ...session.headers });
    return new Request(request, { headers });
  },
  onResponse({ response }) {
    session.learn(response.status, response.headers.get('www-authenticate'));
  },
};

/** The API whose root this page is. */
export const api = pageApi(apiRoot(location.href), asReader);
