import assert from 'node:assert/strict';
import { reconcile } from '../../operations/reconcile/reconcile.ts';
import { eventually } from '../support/eventually.ts';
import { whenTopicLetsGo } from '../support/topic.ts';
import { produceAsOthersDo } from './foreign/produce.ts';
import { consumeAll } from './harness/consume.ts';
import type { Fault } from './harness/fault.ts';
import { untilDrained } from './harness/oracle.ts';
import { trafficOf, trafficStart } from './harness/traffic.ts';
import { inWorld, type World } from './harness/world.ts';

const PARTITIONS = 4;
/** None and the four codecs, and the transaction that is committed. */
const KINDS_THAT_COUNT = 6;
/** The transaction that is aborted, and the one that the broker gives up. */
const KINDS_THAT_DO_NOT = 2;
/** A transaction ends with one in each partition. */
const MARKERS = 3 * PARTITIONS;
/** The broker looks every 10 s for transactions that have outlived their 2 s. */
const GIVEN_UP_MS = 60_000;

/**
 * Apache's own client writes to the topic beside us: each compression, headers of any name, and transactions that are
 * committed, aborted, and left open. An open one holds back what comes after it until the broker gives it up. Before
 * anybody reads, one partition is trimmed in the midst of a compressed batch, of which brokers then still send all.
 */
export const foreignProducers: Fault = {
  number: 14,
  title: 'foreign producers: codecs, transactions, headers, a trim',
  run: ({ packages, chance, short }) =>
    inWorld(packages, async (world) => {
      const each = short ? 40 : 1_000;
      const own = trafficOf(chance, { messages: each, ...IN_ORDER });
      const { topic } = world.subject;
      await produceAsOthersDo({
        brokers: world.brokers,
        topic,
        partitions: PARTITIONS,
        each,
        start: trafficStart(),
      });
      await world.produce(own);
      // What was not compressed, and half of what gzip was used for.
      const trimmed = each / PARTITIONS + each / PARTITIONS / 2;
      await whenTopicLetsGo(topic, { 1: trimmed }, world.kafka);
      await consumeAll(world);
      await untilReadable(world, each * (KINDS_THAT_COUNT + KINDS_THAT_DO_NOT) + own.length + MARKERS);
      await untilDrained(world, AGGREGATION);
      const { diff, consumed, counted } = await reconcile(world.kafka, world.subject);
      const expected = each * KINDS_THAT_COUNT + own.length - trimmed;
      assert.equal(
        consumed,
        expected,
        'what was committed is consumed, and what was aborted or trimmed is not',
      );
      assert.equal(counted, expected, 'each is counted');
      return { rounds: KINDS_THAT_COUNT + KINDS_THAT_DO_NOT, messages: consumed, diff };
    }),
};

const AGGREGATION = 'aggregateFactures';
const IN_ORDER = { poison: 0, late: 0, repeated: 0, shuffled: 0 };

/** Until consumers may read this many offsets, records or not. */
const untilReadable = (world: World, offsets: number) =>
  eventually(
    async () => [...(await world.ends()).values()].reduce((sum, { high }) => sum + high, 0),
    (readable) => readable >= offsets,
    GIVEN_UP_MS,
  );
