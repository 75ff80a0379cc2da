import { backOff } from './back-off.ts';
import { UnavailableError } from './errors.ts';

const ATTEMPTS = 8;

/**
 * Sends requests in batches until all are processed. DynamoDB answers a batch call even when it has left some requests
 * out. Those are sent again, after growing delays.
 * @param send sends requests in one call and returns those that the table did not process
 * @throws {UnavailableError} when the last of 8 calls left some out; the others have been processed.
 */
export async function sendUntilProcessed<Request>(
  table: string,
  requests: readonly Request[],
  send: (requests: Request[]) => Promise<Request[]>,
): Promise<void> {
  let unprocessed = [...requests];
  for (let attempt = 0; unprocessed.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new UnavailableError(`table ${table}`);
    if (attempt > 0) await backOff(attempt);
    unprocessed = await send(unprocessed);
  }
}
