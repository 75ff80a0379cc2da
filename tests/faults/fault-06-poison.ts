import assert from 'node:assert/strict';
import { dynamodb, paginateScan } from '@facturation/platform/dynamodb';
import type { Message } from 'kafkajs';
import type { Chance } from './harness/chance.ts';
import { consumeAll } from './harness/consume.ts';
import type { Fault } from './harness/fault.ts';
import { judge } from './harness/oracle.ts';
import { trafficOf } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

const NOT_UTF8 = Buffer.from([0xc3, 0x28]);
const valid = { nomClient: 'Abir', montant: 1 };

/** Every way in which a record can be bad and still pass the broker, with the first word of its reason. */
const POISONS: [reason: string, bad: Partial<Message>][] = [
  ['null', { value: null }],
  ['utf-8', { value: NOT_UTF8 }],
  ['utf-8', { key: NOT_UTF8, value: JSON.stringify(valid) }],
  ['json', { value: '{"montant":' }],
  ['json', { value: '' }],
  ['schema', { value: '[1]' }],
  ['schema', { value: JSON.stringify({ montant: 1 }) }],
  ['schema', { value: JSON.stringify({ ...valid, montant: '1' }) }],
  ['not', { value: '{"nomClient":"Abir","montant":1e999}' }],
  ['empty', { key: '', value: JSON.stringify(valid) }],
];

/** One in a hundred of each kind stands between good records. */
export const poison: Fault = {
  number: 6,
  title: '1 % poison of every kind',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const good = trafficOf(chance, { messages: short ? 500 : 3_000, poison: 0 });
      const each = Math.ceil(good.length / 100);
      await world.produce(mixed(chance, good, each));
      await consumeAll(world);
      const { diff, consumed, quarantined } = await judge(world);
      assert.equal(quarantined, each * POISONS.length, 'each bad record is counted as quarantined');
      assert.deepEqual(await reasons(world), expectedReasons(each), 'each is kept with its reason');
      return { rounds: quarantined, messages: consumed, diff };
    }),
};

function mixed(chance: Chance, good: readonly Message[], each: number): Message[] {
  const messages = [...good];
  for (const [, bad] of POISONS) {
    for (let count = 0; count < each; count++) {
      const beside = chance.of(good);
      messages.splice(chance.between(0, messages.length), 0, { ...beside, ...bad });
    }
  }
  return messages;
}

/** First words of the reasons in the table, sorted. */
async function reasons({ subject: { windowsTable } }: World): Promise<string[]> {
  const found: string[] = [];
  const pages = paginateScan({ client: dynamodb }, { TableName: windowsTable, ConsistentRead: true });
  for await (const { Items = [] } of pages)
    for (const { reason } of Items) if (reason) found.push(firstWord(String(reason)));
  return found.sort();
}

const firstWord = (reason: string): string => reason.split(/[ :]/)[0] ?? '';

const expectedReasons = (each: number): string[] =>
  POISONS.flatMap(([reason]) => Array.from({ length: each }, () => reason)).sort();
