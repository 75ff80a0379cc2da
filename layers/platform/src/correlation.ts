import type { MSKEvent } from 'aws-lambda';

/** Of a request and its answer, and of the records that it sends to Kafka. */
export const CORRELATION_HEADER = 'x-correlation-id';

/** As many ids as a log line names; a batch may have thousands. */
const MAX_IDS_LOGGED = 20;

/** Ids of the requests that some of the event's records come from, each once: the first of them. */
export function correlationIdsOf(event: MSKEvent): string[] {
  // Nearly all records come from no request.
  const sent = Object.values(event.records).flatMap((list) =>
    list.filter(({ headers }) => headers?.length > 0),
  );
  const values = sent.flatMap(({ headers }) =>
    headers.flatMap(({ [CORRELATION_HEADER]: bytes }) => (bytes ? Buffer.from(bytes).toString() : [])),
  );
  return [...new Set(values)].slice(0, MAX_IDS_LOGGED);
}
