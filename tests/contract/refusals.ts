import type { ErrorCode } from '@facturation/platform/errors';
import type { Placed } from './contract-document.ts';
import type { TryRequest } from './try-request.ts';

/** What a request that succeeds is changed into, so that it is refused; undefined where this one cannot be. */
type Spoiler = (request: TryRequest, operation: Placed) => Partial<TryRequest> | undefined;

const withHeader = ({ headers }: TryRequest, name: string, value: string) => ({
  headers: { ...headers, [name]: value },
});

const without = ({ headers }: TryRequest, name: string) => {
  const { [name]: _, ...others } = headers;
  return { headers: others };
};

const at = ({ path }: Placed, parameter: string) => ({ target: path.replace(/\{\w+\}/g, parameter) });

/** Codes that are not here take more than one small request, or a fault of the system. */
const SPOILERS: Partial<Record<ErrorCode, Spoiler>> = {
  'malformed-id': (_, operation) =>
    operation.parameters?.some((one) => one.in === 'path' && one.schema.pattern)
      ? at(operation, 'not%20an%20id')
      : undefined,
  'malformed-query': ({ target }) => ({ target: `${target}?unknown=1` }),
  'malformed-cursor': ({ target }) => ({ target: `${target}?cursor=unknown` }),
  'malformed-header': (request, { method }) =>
    method === 'POST'
      ? withHeader(request, 'Idempotency-Key', 'x'.repeat(256))
      : withHeader(request, 'If-Match', 'unquoted'),
  'malformed-json': () => ({ body: '{' }),
  'too-deep': () => ({ body: `${'['.repeat(17)}${']'.repeat(17)}` }),
  unauthorized: (request) => ({ ...without(request, 'Authorization'), secure: true }),
  // A PUT may make what is missing, unless it wants a version of it.
  'not-found': (request, operation) =>
    operation.path.includes('{')
      ? {
          ...at(operation, 'unknown'),
          ...(operation.method === 'PUT' && withHeader(request, 'If-Match', '"unknown"')),
        }
      : undefined,
  'precondition-failed': (request) => withHeader(request, 'If-Match', '"unknown"'),
  'precondition-required': (request) => without(request, 'If-Match'),
  'unsupported-media-type': (request) => withHeader(request, 'Content-Type', 'text/plain'),
  'invalid-content': () => ({ body: '{ "unknown": true }' }),
  'unknown-reference': (request) => ({ body: request.body?.replaceAll(/\{\{.*?\}\}/g, 'unknown') ?? '' }),
};

/** The refusals an operation documents, each as the request that provokes it. */
export function refusalsOf(operation: Placed, success: TryRequest): TryRequest[] {
  const { name: _, eventually: __, ...request } = success;
  return Object.entries(operation.responses).flatMap(([status, { content }]) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}).flatMap((code) => {
      const spoiled = SPOILERS[code as ErrorCode]?.(success, operation);
      const title = `${operation.operationId}: ${code}`;
      return spoiled ? [{ ...request, title, expected: Number(status), ...spoiled }] : [];
    }),
  );
}
