import type { MSKEvent } from 'aws-lambda';

/** Header of a request, of its answer, and of the records that it sends to Kafka. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** Most ids in a log line; a batch may have thousands. */
const MAX_IDS_LOGGED = 20;

/** The distinct ids of the requests that the records of an event come from; only the first of them. */
export function correlationIdsOf(event: MSKEvent): string[] {
  // Nearly all records come from elsewhere than a request.
  const sent = Object.values(event.records).flatMap((list) =>
    list.filter(({ headers }) => headers?.length > 0),
  );
  const values = sent.flatMap(({ headers }) =>
    headers.flatMap(({ [CORRELATION_HEADER]: bytes }) => (bytes ? Buffer.from(bytes).toString() : [])),
  );
  return [...new Set(values)].slice(0, MAX_IDS_LOGGED);
}
