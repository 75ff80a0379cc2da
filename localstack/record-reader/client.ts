import { setTimeout as pause } from 'node:timers/promises';
import fetchRequests, { type FetchRequest } from 'kafkajs/src/protocol/requests/fetch/index.js';
import { decodeFetchResponse, type FetchOffsetOf } from './fetch-response.ts';
import { standstills, takeStandstills } from './standstill.ts';

/** A client that reads whatever is on a topic. Every client on this machine is made here. */
export { kafkaClient } from '@facturation/platform/kafka';

/** The version of Fetch that kafkajs speaks to every broker since 2.3. */
const VERSION = 11;
/** A broker that refuses a partition does it at once, and would be asked again at once. */
const STANDSTILL_PAUSE_MS = 500;

/**
 * kafkajs decodes gzip only, checks nothing, and ends the consumer of all partitions where it cannot decode one. So
 * its decoder of Fetch answers is replaced, for the whole process, by ours.
 */
const protocol = fetchRequests.protocol;
fetchRequests.protocol = (options) => {
  const makeExchange = protocol(options);
  if (options.version !== VERSION) return makeExchange;
  return (request) => {
    const exchange = makeExchange(request);
    const decode = (payload: Buffer) => decodeWith(payload, offsetsOf(request));
    return { ...exchange, response: { ...exchange.response, decode } };
  };
};

async function decodeWith(payload: Buffer, fetchOffsetOf: FetchOffsetOf) {
  const response = decodeFetchResponse(payload, fetchOffsetOf);
  const found = takeStandstills(response);
  for (const standstill of found) standstills.emit('standstill', standstill);
  const isEmpty = response.responses.every(({ partitions }) =>
    partitions.every(({ messages }) => messages.length === 0),
  );
  if (found.length > 0 && isEmpty) await pause(STANDSTILL_PAUSE_MS);
  return response;
}

function offsetsOf({ topics }: FetchRequest): FetchOffsetOf {
  const offsets = new Map(
    topics.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition, fetchOffset }) => [`${topic} ${partition}`, Number(fetchOffset)] as const),
    ),
  );
  return (topic, partition) => offsets.get(`${topic} ${partition}`) ?? 0;
}
