import type { APIGatewayProxyEvent } from 'aws-lambda';

/** How many milliseconds the caller of a request will still wait for its answer. */
export const TIMEOUT_HEADER = 'x-request-timeout';

/** A header of a request, however the client or a gateway before us wrote its name. `name` is lower case. */
export function headerOf({ headers }: APIGatewayProxyEvent, name: string): string | undefined {
  const written = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name);
  return written && headers[written];
}
