import assert from 'node:assert/strict';
import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { eventually } from '../support/eventually.ts';
import { Acknowledged } from './harness/acknowledged.ts';
import type { Chance } from './harness/chance.ts';
import { Corrections } from './harness/corrections.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { FinalisingClient } from './harness/finalising-client.ts';
import { FunctionHost } from './harness/function-host.ts';
import { givenDrafts } from './harness/given-drafts.ts';
import { judgeKept } from './harness/judge-kept.ts';
import { KeepingWorld } from './harness/keeping-world.ts';

interface Size {
  bills: number;
  clients: number;
  /** Kills of what makes documents, at a document that is put; and of what asks for them, at any moment. */
  kills: { renderer: number; consumers: number };
  /** For how long the bucket is frozen, and ended, while bills become final. */
  awayMs: { frozen: number; ended: number };
}

const FULL: Size = {
  bills: 300,
  clients: 4,
  kills: { renderer: 40, consumers: 10 },
  awayMs: { frozen: 60_000, ended: 10_000 },
};
const SHORT: Size = {
  bills: 24,
  clients: 3,
  kills: { renderer: 6, consumers: 2 },
  awayMs: { frozen: 4_000, ended: 1_000 },
};
/** Of the bills, the share that is credited. */
const CREDITED = 0.2;
/** Of the documents that are put, the share at which the renderer is killed, as long as kills are left. */
const KILLED_AT = 0.15;
const KEPT_WITHIN_MS = 300_000;

/** Documents of bills are made and kept while what makes them is killed, and the bucket is away. */
export const kept: Fault = {
  number: 17,
  title: 'renderer killed, bucket frozen and ended: documents kept',
  async run({ packages, chance, short }) {
    const size = short ? SHORT : FULL;
    let left = size.kills.renderer;
    const isKillDue = () => {
      if (left === 0 || !chance.happens(KILLED_AT)) return undefined;
      left--;
      return chance.happens(0.5) ? 'before' : 'after';
    };
    const world = await KeepingWorld.open(packages, chance, isKillDue);
    try {
      const { messages, diff, rounds } = await survive(world, chance, size);
      return { messages, diff, rounds: rounds + size.kills.renderer - left };
    } finally {
      await world.close();
    }
  },
};

async function survive(world: KeepingWorld, chance: Chance, size: Size): Promise<Outcome> {
  const { billing, objects } = world;
  const drafts = await givenDrafts(billing, [KNOWN_SERIES.invoice.id], size.bills);
  const credited = new Set(drafts.map(({ id }) => id).filter(() => chance.happens(CREDITED)));
  const hosts = {
    finalizeBill: new FunctionHost(billing, 'finalizeBill'),
    finalizeBills: new FunctionHost(billing, 'finalizeBills'),
    createCreditNote: new FunctionHost(billing, 'createCreditNote'),
    createPayment: new FunctionHost(billing, 'createPayment'),
  };
  const acknowledged = new Acknowledged(chance);
  acknowledged.at(Math.floor(size.bills / 4), () => objects.freeze(size.awayMs.frozen));
  acknowledged.at(Math.floor(size.bills / 2), () => objects.restart(size.awayMs.ended));
  for (let kill = 0; kill < size.kills.consumers; kill++)
    acknowledged.at(chance.between(1, size.bills - 1), async () => world.killConsumers());
  const corrections = new Corrections(hosts, credited);
  const client = () =>
    new FinalisingClient(hosts, chance, { drafts, corrections, onTold: acknowledged.add }).run();
  await Promise.all(Array.from({ length: size.clients }, client));
  await acknowledged.settled();
  await eventually(
    async () => (await billing.ledger()).outbox.filter(({ waiting }) => waiting.length > 0),
    (left) => left.length === 0,
    KEPT_WITHIN_MS,
  );
  const { finals, outbox } = await billing.ledger();
  const bills = finals.map(({ id }) => id).toSorted();
  assert.deepEqual([...acknowledged.numbers.keys()].toSorted(), bills, 'what clients were told is final');
  assert.deepEqual(outbox.map(({ bill }) => bill).toSorted(), bills, 'each has a row of the outbox');
  return { rounds: size.kills.consumers + 2, messages: await judgeKept(finals, objects), diff: 0n };
}
