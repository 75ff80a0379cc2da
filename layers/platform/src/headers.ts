import type { APIGatewayProxyEvent } from 'aws-lambda';

/** A header of a request, however the client or a gateway before us wrote its name. `name` is lower case. */
export function headerOf({ headers }: APIGatewayProxyEvent, name: string): string | undefined {
  const written = Object.keys(headers ?? {}).find((key) => key.toLowerCase() === name);
  return written && headers[written];
}
