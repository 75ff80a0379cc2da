import { backOff } from './back-off.ts';
import { UnavailableError } from './errors.ts';

const ATTEMPTS = 8;

/**
 * Has a batch of requests processed. DynamoDB answers a batch call although it left some out; those are sent again, after
 * a delay that grows.
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
