import type { Admin, Kafka } from 'kafkajs';
import { groupOffsets, topicOffsets, withAdmin } from './admin.ts';

/** A client whose every call is refused twice, as a broker does that has just come up. */
function givenBrokerThatComesUp(answers: Partial<Record<keyof Admin, unknown>>): Kafka {
  const asked = new Map<string, number>();
  const call = (name: string, answer: unknown) => async () => {
    asked.set(name, (asked.get(name) ?? 0) + 1);
    if ((asked.get(name) ?? 0) <= 2) throw Object.assign(new Error('not the leader'), { retriable: true });
    return answer;
  };
  const admin = {
    connect: async () => undefined,
    disconnect: async () => undefined,
    ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, call(name, answer)])),
  };
  return { admin: () => admin } as unknown as Kafka;
}

test('given a broker that has just come up, whatever it is asked is asked again until it answers', async () => {
  const kafka = givenBrokerThatComesUp({
    fetchTopicOffsets: [{ partition: 1, offset: '9', high: '9', low: '3' }],
    fetchOffsets: [{ topic: 'T', partitions: [{ partition: 1, offset: '7', metadata: null }] }],
    listTopics: ['T'],
  });
  await withAdmin(kafka, async (admin) => {
    expect(await topicOffsets(admin, 'T')).toEqual(new Map([[1, { low: 3, high: 9 }]]));
    expect(await groupOffsets(admin, 'G', 'T')).toEqual(new Map([[1, 7]]));
    expect(await admin.listTopics()).toEqual(['T']);
  });
});
