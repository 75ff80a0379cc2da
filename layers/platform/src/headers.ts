import type { APIGatewayProxyEvent } from 'aws-lambda';

/** How many milliseconds the caller of a request will still wait for its answer. */
export const TIMEOUT_HEADER = 'x-request-timeout';

/** A header of a request, in whichever case its name was sent. `name` is lower case. */
export function headerOf({ headers }: APIGatewayProxyEvent, name: string): string | undefined {
  const written = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name);
  return written && headers[written];
}
