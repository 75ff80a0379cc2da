import { apiClient, type Middleware } from '@facturation/api-client';
import { session } from '../session/current.ts';
import { apiRoot } from './api-root.ts';
import { within } from './within.ts';

/** Longer than API Gateway lets a function answer, so that the reason of a refusal still comes. Milliseconds. */
const TIMEOUT_MS = 30_000;

/** Asks as whoever is logged in, and hears what the answer says of that. */
export const asReader: Middleware = {
  onRequest({ request }) {
    const headers = new Headers({ ...Object.fromEntries(request.headers), ...session.headers });
    return new Request(request, { headers });
  },
  onResponse({ response }) {
    session.learn(response.status, response.headers.get('www-authenticate'));
  },
};

/** The API whose root this page is: every operation, typed by the contract. Read its answers by `answerOf`. */
export const api = apiClient(apiRoot(location.href), within(TIMEOUT_MS), asReader);
