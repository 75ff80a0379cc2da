import type { MSKEvent } from 'aws-lambda';
import { Poller } from '../../localstack/event-source/kafka/poller.ts';
import { kafkaClient } from '../../operations/kafka/client.ts';
import { mappingOf } from '../support/delivery.ts';
import { eventually } from '../support/eventually.ts';
import { type MemberProxy, openMemberProxy, type RequestName } from '../support/forgotten-member.ts';
import { closeProducer, committedOffsets, givenTopic, whenProduced } from '../support/topic.ts';

/** Kafka's number of an error that clients do not answer by asking again. */
const INVALID_COMMIT_OFFSET_SIZE = 28;
/** The client itself would notice within a minute in some cases, and never in others. */
const AT_ONCE_MS = 15_000;

let proxy: MemberProxy;
let poller: Poller;
let topic: string;
let complaints: string[];
let delivered: string[];

beforeEach(async () => {
  topic = await givenTopic();
  proxy = await openMemberProxy();
  complaints = [];
  delivered = [];
  poller = new Poller({
    mapping: mappingOf(topic),
    kafka: kafkaClient(proxy.address, 'member'),
    brokers: proxy.address,
    onError: (message) => complaints.push(message),
    invoke: async (_, payload) => {
      const { records } = JSON.parse(payload) as MSKEvent;
      for (const { value } of Object.values(records).flat())
        delivered.push(Buffer.from(value, 'base64').toString());
    },
  });
  await poller.start();
});
afterEach(async () => {
  await poller.stop();
  proxy.close();
});
afterAll(closeProducer);

const untilCommitted = (offset: number, timeoutMs?: number) =>
  eventually(
    () => committedOffsets(`${topic}-group`, topic),
    (offsets) => offsets[0] === offset,
    timeoutMs,
  );

test.each<RequestName>(['JoinGroup', 'SyncGroup'])(
  'given a group that has forgotten the member, and a %s that fails, it joins anew and lag falls to 0',
  async (request) => {
    await whenProduced(topic, [{ value: 'before' }]);
    await untilCommitted(1);
    await proxy.forget(request);
    await whenProduced(topic, [{ value: 'after' }]);
    await untilCommitted(2, AT_ONCE_MS);
    expect(delivered).toContain('after');
    expect(complaints.length).toBeLessThan(10);
  },
);

test('given a commit that is refused and no further record, it is tried again, and nothing comes twice', async () => {
  proxy.refuseCommit(INVALID_COMMIT_OFFSET_SIZE);
  await whenProduced(topic, [{ value: 'once' }]);
  await untilCommitted(1);
  expect(complaints).toEqual([expect.stringContaining('not committed')]);
  expect(delivered).toEqual(['once']);
});
