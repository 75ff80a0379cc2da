import type { Route } from './contract.ts';
import { changes } from './entity-tags.ts';
import { ERROR_KINDS, type ErrorCode } from './errors.ts';
import { takesKey } from './idempotency-key.ts';
import { PROBLEM_JSON, Problem } from './problem.ts';

/** An example of the sentence of each refusal. */
const DETAILS: Record<ErrorCode, string> = {
  'malformed-id': 'id: An id is 1 to 64 letters, digits, _ or -.',
  'malformed-query': 'size: Too big: expected number to be <=100',
  'malformed-cursor': 'This cursor belongs to another query or another caller. Start again without a cursor.',
  'malformed-header': 'An Idempotency-Key is 1 to 255 printable ASCII characters.',
  'malformed-json': 'The body is not JSON.',
  'malformed-request': 'The request is not valid HTTP.',
  'too-deep': 'A body may nest objects and lists at most 16 deep.',
  unauthorized: 'Send an access token or an API key: Authorization: Bearer …',
  'insufficient-scope': 'The token lacks the scope customers:write.',
  'foreign-origin': 'Requests from this origin are not allowed.',
  'not-found': 'customers/7 does not exist.',
  'method-not-allowed': 'DELETE is not allowed on this path. Allowed: GET, POST.',
  'request-timeout': 'The request did not arrive in time.',
  'id-of-another': 'factures/F-1 exists with another montant.',
  'bill-is-final': 'bills/7 is final: it is corrected by a credit note.',
  incomplete: 'A French business has a SIREN.',
  'not-issuable': 'The last document of this series is of 2026-11-29.',
  'not-payable': 'bills/7 is a draft: it can be paid once it is final.',
  'payment-exceeds': 'due is 12.00 €: 12.50 € cannot be paid.',
  'bill-is-draft': 'bills/7 is a draft: it is changed, not corrected.',
  'not-an-invoice': 'bills/7 is a credit note.',
  'credit-exceeds': 'Of line 2 only a quantity of 1.5 is left to credit.',
  'seller-is-fixed': 'The SIREN stays as it is once a number was given.',
  'series-is-fixed': 'series/FA has given a number: it stays as it is.',
  'pattern-is-taken':
    'Its numbers could be those of series/FA, FA-{YYYY}-{00000}: begin them with another text.',
  'insufficient-stock': '12 are to go, and 7 are free.',
  'not-stocked': 'products/7 is not stocked: nothing is kept account of.',
  'limit-reached': 'There are already 100 rules, which is the maximum.',
  'idempotency-in-progress': 'The first request with this Idempotency-Key is still running.',
  'precondition-failed': 'customers/7 has changed; its current version is "01981f2e".',
  'too-large': 'A body may have at most 262144 bytes; this one has 300000.',
  'unsupported-media-type': 'The body must be application/json.',
  'invalid-content': '#/name: This text is blank.',
  'unknown-reference': '#/customerID: customers/7 does not exist.',
  'foreign-host': 'Only the host 127.0.0.1:3000 is answered here.',
  'idempotency-mismatch': 'This Idempotency-Key was used for another request.',
  'precondition-required': 'Send If-Match with the ETag of the version you have read.',
  'headers-too-large': 'The request line and headers are longer than 65536 bytes together.',
  throttled: 'Too many requests at once; try again in a second.',
  internal: 'Trace 01981f2e-5a7c-7cc0-9a3e-6d1f0b0c2a44',
  clock:
    'bills/7 has no number: clocks of this system are more than a day apart, so that its day of issue is not known. Its operators were told. Ask again once that is mended.',
  finalizing: 'bills/7 is being made final: ask again.',
  'series-broken':
    'bills/7 has no number: series/FA gives none until its operators, who were told, have mended it. Ask again then; other series give theirs.',
  'service-unavailable': 'CUSTOMERS-SERVICE does not answer.',
};

/** The codes that answers of a route may carry: what its declaration implies, and its own. */
export function errorCodesOf(route: Route): ErrorCode[] {
  const { params, query, body, entityTag, errors = [], scopes } = route;
  const isConditional = entityTag && changes(route);
  const when = (condition: unknown, ...codes: ErrorCode[]) => (condition ? codes : []);
  return [
    ...when(params, 'malformed-id', 'not-found'),
    ...when(query, 'malformed-query'),
    ...when(query && 'cursor' in query.shape, 'malformed-cursor'),
    ...when(body, 'malformed-json', 'too-deep', 'too-large', 'unsupported-media-type', 'invalid-content'),
    ...when(isConditional || takesKey(route), 'malformed-header'),
    ...when(takesKey(route), 'idempotency-in-progress', 'idempotency-mismatch'),
    ...when(scopes !== 'public', 'unauthorized', 'insufficient-scope'),
    ...when(isConditional, 'precondition-failed'),
    ...when(isConditional && entityTag === 'required', 'precondition-required'),
    ...errors,
    'throttled',
    'internal',
    'service-unavailable',
  ];
}

const exampleOf = (code: ErrorCode, { path }: Route) => ({
  summary: ERROR_KINDS[code].title,
  value: {
    type: `urn:facturation:problem:${code}`,
    title: ERROR_KINDS[code].title,
    status: ERROR_KINDS[code].status,
    detail: DETAILS[code],
    instance: path.replaceAll(/\{\w+\}/g, '7'),
  },
});

const problemsOf = (route: Route, codes: readonly ErrorCode[]) => ({
  description: codes.map((code) => `${ERROR_KINDS[code].title} (\`${code}\`)`).join(', or '),
  content: {
    [PROBLEM_JSON]: {
      schema: Problem,
      examples: Object.fromEntries(codes.map((code) => [code, exampleOf(code, route)])),
    },
  },
});

/** The refusals of a route by status, each with the codes it may carry; `default` stands for any other. */
export function errorAnswersOf(route: Route) {
  const byStatus = Map.groupBy(errorCodesOf(route), (code) => ERROR_KINDS[code].status);
  const answers = [...byStatus].map(([status, codes]) => [status, problemsOf(route, codes)] as const);
  const other = { description: 'Any other error', content: { [PROBLEM_JSON]: { schema: Problem } } };
  return { ...Object.fromEntries(answers), default: other };
}
