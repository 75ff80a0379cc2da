import { EventEmitter } from 'node:events';
import type { Kafka } from 'kafkajs';
import type { MskMapping } from '../../../layers/platform/deployment/stack.ts';
import { Membership } from './membership.ts';

const refusal = (type: string) => Object.assign(new Error(type), { cause: { type } });

/** A client whose consumers do nothing by themselves; what happens to each is said by `happens`. */
function givenMember() {
  const consumers: EventEmitter[] = [];
  const events = Object.fromEntries(
    ['CRASH', 'GROUP_JOIN', 'FETCH_START', 'START_BATCH_PROCESS'].map((name) => [name, name]),
  );
  const done = async () => undefined;
  const consumer = () => {
    const made = Object.assign(new EventEmitter(), {
      events,
      connect: done,
      subscribe: done,
      disconnect: done,
      run: async () => void made.emit('GROUP_JOIN', {}),
    });
    consumers.push(made);
    return made;
  };
  const heard: string[] = [];
  const joins = new EventEmitter<{ joined: [] }>();
  const membership = new Membership(
    { kafka: { consumer } as unknown as Kafka, mapping: { topic: 'T' } as MskMapping },
    {
      onGeneration: () => {
        heard.push('generation');
        joins.emit('joined');
      },
      onBatch: done,
      onMarkers: (partition, lastOffset) => heard.push(`read to ${partition}:${lastOffset}`),
      onError: (message) => heard.push(message),
    },
  );
  return { membership, consumers, heard, joins };
}

const ENDED = expect.stringMatching(/^consumer of T ended/);

test('given a member that is unknown to its group, what it was doing is over at once', async () => {
  const { membership, heard } = givenMember();
  await membership.start();
  const isCurrent = membership.currently();
  membership.refused(refusal('UNKNOWN_MEMBER_ID'), 0);
  expect(isCurrent()).toBe(false);
  expect(heard).toEqual(['generation', ENDED, 'generation']);
  await membership.stop();
});

test.each(['ILLEGAL_GENERATION', 'REBALANCE_IN_PROGRESS'])(
  'given %s, the client has time to join again by itself, and not for ever',
  async (type) => {
    const { membership, heard } = givenMember();
    await membership.start();
    for (const refusals of [0, 1, 2]) membership.refused(refusal(type), refusals);
    expect(heard).toEqual(['generation']);
    membership.refused(refusal(type), 3);
    expect(heard).toEqual(['generation', ENDED, 'generation']);
    await membership.stop();
  },
);

test('given a commit that was refused for another reason, the member keeps its place', async () => {
  const { membership, heard } = givenMember();
  await membership.start();
  membership.refused(refusal('REQUEST_TIMED_OUT'), 1_000);
  membership.refused(new Error('socket hang up'), 1_000);
  expect(heard).toEqual(['generation']);
  await membership.stop();
});

test('given a consumer that has crashed, another takes its place, and the old one is not heard again', async () => {
  const { membership, consumers, heard, joins } = givenMember();
  await membership.start();
  const [old] = consumers;
  old?.emit('CRASH', { payload: { error: new Error('gone') } });
  await EventEmitter.once(joins, 'joined');
  expect(consumers).toHaveLength(2);
  const before = heard.length;
  old?.emit('CRASH', { payload: { error: new Error('again') } });
  old?.emit('GROUP_JOIN', {});
  old?.emit('START_BATCH_PROCESS', { payload: { batchSize: 0, partition: 1, lastOffset: '7' } });
  expect(heard.slice(before)).toEqual([]);
  consumers[1]?.emit('START_BATCH_PROCESS', { payload: { batchSize: 0, partition: 1, lastOffset: '7' } });
  expect(heard.slice(before)).toEqual(['read to 1:7']);
  await membership.stop();
});
