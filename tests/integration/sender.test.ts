import { EventProducer } from '@facturation/platform/event-producer';
import { kafkaClient } from '@facturation/platform/kafka';
import { OwnBroker } from '../faults/harness/own-broker.ts';
import { givenTopicOn, whatIsOn } from '../support/topic.ts';

/** How long the first client waits. */
const IMPATIENT_MS = 1_000;
/** Longer than one request of kafkajs, so that it gives a sequence number back meanwhile. */
const FROZEN_MS = 11_500;
const PATIENT_MS = 25_000;

let broker: OwnBroker;
let producer: EventProducer;
let topic: string;

beforeAll(async () => {
  broker = await OwnBroker.start();
  topic = await givenTopicOn(kafkaClient(broker.address, 'tests'));
  producer = new EventProducer(broker.address, 'tests');
}, 90_000);
afterAll(async () => {
  producer.close();
  await broker.stop();
});

const whenSent = (value: string, timeoutMs: number) =>
  producer.send({ topic, messages: [{ key: 'Abir', value }] }, Date.now() + timeoutMs);
const values = async () =>
  (await whatIsOn(topic, kafkaClient(broker.address, 'tests'))).map(({ value }) => value);

describe('given a broker that is frozen', () => {
  test('a send that is not answered by its deadline fails, and what is acknowledged after it is on the topic', async () => {
    await whenSent('before', PATIENT_MS);
    const thawed = broker.freeze(FROZEN_MS);
    await expect(whenSent('abandoned', IMPATIENT_MS)).rejects.toMatchObject({ code: 'service-unavailable' });
    const others = ['first', 'second', 'third'];
    const outcomes = await Promise.allSettled(others.map((value) => whenSent(value, PATIENT_MS)));
    await thawed;
    await whenSent('after', PATIENT_MS);
    const acknowledged = others.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    const kept = await values();
    expect(['before', ...acknowledged, 'after'].filter((value) => !kept.includes(value))).toEqual([]);
    expect(kept.filter((value, index) => kept.indexOf(value) !== index)).toEqual([]);
  }, 60_000);

  test('a send that waits for its turn past its deadline fails, and is never sent', async () => {
    const thawed = broker.freeze(2 * IMPATIENT_MS);
    const patient = whenSent('patient', PATIENT_MS);
    await expect(whenSent('waiting', IMPATIENT_MS)).rejects.toMatchObject({ code: 'service-unavailable' });
    await patient;
    await thawed;
    await whenSent('last', PATIENT_MS);
    const all = await values();
    expect(all).toEqual(expect.arrayContaining(['patient', 'last']));
    expect(all).not.toContain('waiting');
  }, 60_000);

  test('what was abandoned while it connected reaches no broker afterwards', async () => {
    const other = new EventProducer(broker.address, 'tests');
    const thawed = broker.freeze(2 * IMPATIENT_MS);
    const messages = [{ key: 'Abir', value: 'never sent' }];
    await expect(other.send({ topic, messages }, Date.now() + IMPATIENT_MS)).rejects.toMatchObject({
      code: 'service-unavailable',
    });
    await thawed;
    await whenSent('end', PATIENT_MS);
    expect(await values()).not.toContain('never sent');
  }, 60_000);
});

test('after its deadline nothing is sent', async () => {
  await expect(whenSent('too late', 0)).rejects.toMatchObject({ code: 'service-unavailable' });
  expect(await values()).not.toContain('too late');
});
