import { setTimeout as pause } from 'node:timers/promises';
import Broker from 'kafkajs/src/broker/index.js';
import fetchRequests, { type FetchRequest } from 'kafkajs/src/protocol/requests/fetch/index.js';
import { decodeFetchResponse, type RequestOf } from './fetch-response.ts';
import { goOnIn } from './recovery.ts';
import { takeErrors } from './standstill.ts';

/** A client that reads whatever is on a topic. Commands and the local event source make theirs here. */
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
    const decode = async (payload: Buffer) => {
      const response = decodeFetchResponse(payload, requestsOf(request));
      takeErrors(response);
      return response;
    };
    return { ...exchange, response: { ...exchange.response, decode } };
  };
};

/** What one answer does not give of a partition, other requests to the same broker may: it is known here. */
const fetch = Broker.prototype.fetch;
Broker.prototype.fetch = async function fetchWhatThereIs(this: Broker, request) {
  const response = await fetch.call(this, request);
  const ask = async (topic: string, partition: FetchRequest['topics'][0]['partitions'][0]) => {
    const { maxBytes } = partition;
    const topics = [{ topic, partitions: [partition] }];
    const { responses } = await fetch.call(this, { ...request, maxWaitTime: 0, maxBytes, topics });
    return responses[0]?.partitions[0];
  };
  const stuck = await goOnIn(response, { broker: this, ask });
  const isEmpty = response.responses.every(({ partitions }) =>
    partitions.every(({ messages }) => messages.length === 0),
  );
  if (stuck && isEmpty) await pause(STANDSTILL_PAUSE_MS);
  return response;
};

function requestsOf({ topics }: FetchRequest): RequestOf {
  const requests = new Map(
    topics.flatMap(({ topic, partitions }) =>
      partitions.map((request) => [`${topic} ${request.partition}`, request] as const),
    ),
  );
  return (topic, partition) => requests.get(`${topic} ${partition}`);
}
