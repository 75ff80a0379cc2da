import kafkajs, { type Message } from 'kafkajs';
import { recordsOfTick } from '../../../functions/facturation/simulator.ts';
import { kafkaClient } from '../../../operations/kafka/client.ts';
import type { Place } from '../npm-start.ts';
import { startStores } from './stores.ts';

export const TOPIC = 'FACTURATION';
const PARTITIONS = 4;
/** Records in one request to the broker. */
const CHUNK = 500;

/** How the past of a topic looks: `records` factures, `everyS` seconds apart, the last one a minute ago. */
export interface History {
  records: number;
  everyS: number;
}

/** Writes the past of the topic into the data that a first `npm start` will find, as producers of all kinds have it. */
export async function writeHistory(place: Place, history: History): Promise<void> {
  const stores = await startStores(place);
  try {
    await produce(stores.brokers, messagesOf(history));
  } finally {
    await stores.stop();
  }
}

async function produce(brokers: string, messages: readonly Message[]): Promise<void> {
  const client = kafkaClient(brokers, 'history');
  const admin = client.admin();
  await admin.connect();
  await admin.createTopics({
    waitForLeaders: true,
    topics: [
      { topic: TOPIC, numPartitions: PARTITIONS, configEntries: [{ name: 'retention.ms', value: '-1' }] },
    ],
  });
  await admin.disconnect();
  const { DefaultPartitioner } = kafkajs.Partitioners;
  const producer = client.producer({ idempotent: true, createPartitioner: DefaultPartitioner });
  await producer.connect();
  for (let from = 0; from < messages.length; from += CHUNK)
    await producer.send({ topic: TOPIC, messages: messages.slice(from, from + CHUNK) });
  await producer.disconnect();
}

/** The simulator's factures, then one record of each kind that is no plain facture. */
function messagesOf({ records, everyS }: History): Message[] {
  const last = Math.floor(Date.now() / 1_000) - 60;
  const seconds = Array.from({ length: records }, (_, index) => last - (records - 1 - index) * everyS);
  const usual = seconds.flatMap((second) =>
    recordsOfTick(second, {
      facturesPerSecond: 1,
      customers: ['Abir', 'Hassan', 'Zaid'],
      maxCents: 900_000,
    }),
  );
  const [first, newest] = [usual[0], usual.at(-1)] as [Message, Message];
  return [...usual, ...unusual(first, newest)];
}

function unusual(first: Message, newest: Message): Message[] {
  const { key = null, timestamp = '', value } = newest;
  const other = JSON.parse(String(value));
  return [
    { ...newest },
    { key, timestamp, value: JSON.stringify({ ...other, montant: other.montant + 1 }) },
    { ...first, value: JSON.stringify({ id: 'F-late', nomClient: String(first.key), montant: 3 }) },
    { key, timestamp, value: 'no JSON' },
    { key, timestamp, value: null },
    { key: null, timestamp, value: JSON.stringify({ id: null, nomClient: 'Zaid', mantant: 12.345 }) },
    {
      key: '1',
      timestamp,
      value: JSON.stringify({ id: 'F-credit', nomClient: 'Abir', montant: -7.5, customerID: '1' }),
    },
  ];
}
