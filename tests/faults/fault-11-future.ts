import assert from 'node:assert/strict';
import { isRefusal } from '@facturation/platform/event-producer';
import type { Message } from 'kafkajs';
import { topicsOf } from '../../layers/platform/deployment/stack.ts';
import { consumeAll } from './harness/consume.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { inWorld, type World } from './harness/world.ts';

const DAY_MS = 86_400_000;
const PARTITIONS = [0, 1, 2, 3];

/** One facture in each partition. */
const factures = (time: number): Message[] =>
  PARTITIONS.map((partition) => ({
    partition,
    key: 'Abir',
    value: JSON.stringify({ nomClient: 'Abir', montant: 1 }),
    timestamp: String(time),
  }));

/** A producer whose clock runs ahead: the broker refuses what would close everybody's windows. */
export const future: Fault = {
  number: 11,
  title: 'a record one day ahead, and one at the broker’s limit',
  run: ({ packages, short }) =>
    inWorld(packages, async (world) => {
      const rounds = short ? 3 : 20;
      for (let round = 0; round < rounds; round++) {
        await world.produce(factures(Date.now()));
        await assert.rejects(
          world.produce(factures(Date.now() + DAY_MS)),
          isRefusal,
          'a day ahead is refused',
        );
        await world.produce(factures(Date.now() + limitOf(world)));
        await world.produce(factures(Date.now()));
      }
      await consumeAll(world);
      const { diff, consumed, counted } = await judge(world);
      assert.equal(consumed, rounds * 3 * PARTITIONS.length, 'nothing of a day ahead is on the topic');
      assert.equal(counted, consumed, 'nothing is late');
      return { rounds, messages: consumed, diff };
    }),
};

/** How far ahead of the broker's clock the topic takes records, in ms. */
function limitOf({ stack, subject }: World): number {
  const topic = topicsOf(stack).find(({ name }) => name === subject.topic);
  return Number(topic?.settings?.['message.timestamp.after.max.ms']);
}
