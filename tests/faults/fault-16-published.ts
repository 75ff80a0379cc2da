import { setTimeout as pause } from 'node:timers/promises';
import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { eventually } from '../support/eventually.ts';
import { Acknowledged } from './harness/acknowledged.ts';
import type { Chance } from './harness/chance.ts';
import { Corrections } from './harness/corrections.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { FinalisingClient } from './harness/finalising-client.ts';
import { FunctionHost } from './harness/function-host.ts';
import { givenDrafts, givenProducts } from './harness/given-drafts.ts';
import { judgePublished, judgeStock } from './harness/judge-published.ts';
import { untilDrained } from './harness/oracle.ts';
import { PublishingWorld } from './harness/publishing-world.ts';

interface Size {
  bills: number;
  clients: number;
  /** How often each is killed. */
  kills: { functions: number; database: number; source: number; broker: number };
  /** For how long the broker is frozen, while bills become final. */
  freezeMs: number;
}

const FULL: Size = {
  bills: 500,
  clients: 8,
  kills: { functions: 20, database: 8, source: 8, broker: 3 },
  freezeMs: 33_000,
};
const SHORT: Size = {
  bills: 36,
  clients: 4,
  kills: { functions: 2, database: 1, source: 1, broker: 0 },
  freezeMs: 3_000,
};
const PRODUCTS = 5;
/** Pieces of each product: more than are sold. */
const IN_STOCK = 1_000;
/** Of the bills, the share that is credited. */
const CREDITED = 0.2;
/** When in a freeze the functions are killed that wait for the broker. */
const KILLED_AFTER_MS = 1_500;
/** The sweep comes back to what is older than 10 s; on a busy machine a send takes its time. */
const PUBLISHED_WITHIN_MS = 180_000;

/** Bills take their goods, become final and are published, counted and stored, while all that does it is killed. */
export const published: Fault = {
  number: 16,
  title: 'functions, DynamoDB, event source, broker killed: bills published',
  async run({ packages, chance, short }) {
    const world = await PublishingWorld.open(packages, chance);
    try {
      return await survive(world, chance, short ? SHORT : FULL);
    } finally {
      await world.close();
    }
  },
};

async function survive(world: PublishingWorld, chance: Chance, size: Size): Promise<Outcome> {
  const { billing } = world;
  const products = await givenProducts(billing, PRODUCTS, IN_STOCK);
  const drafts = await givenDrafts(billing, [KNOWN_SERIES.invoice.id], size.bills, (index) => ({
    productID: products[index % products.length],
  }));
  const credited = new Set(drafts.map(({ id }) => id).filter(() => chance.happens(CREDITED)));
  const hosts = {
    finalizeBill: new FunctionHost(billing, 'finalizeBill'),
    finalizeBills: new FunctionHost(billing, 'finalizeBills'),
    createCreditNote: new FunctionHost(billing, 'createCreditNote'),
    createPayment: new FunctionHost(billing, 'createPayment'),
  };
  const killFunctions = async (): Promise<void> => {
    for (const host of Object.values(hosts)) host.kill();
    world.killFunctions();
    billing.killStock();
  };
  const acknowledged = new Acknowledged(chance);
  const rounds = planKills(acknowledged, chance, size, { ...world, killFunctions });
  const freeze = Promise.withResolvers<void>();
  acknowledged.at(Math.floor(size.bills / 3), async () => {
    freeze.resolve(world.broker.freeze(size.freezeMs));
    await pause(KILLED_AFTER_MS);
    await killFunctions();
  });
  const corrections = new Corrections(hosts, credited);
  const client = () =>
    new FinalisingClient(hosts, chance, { drafts, corrections, onTold: acknowledged.add }).run();
  await Promise.all(Array.from({ length: size.clients }, client));
  await Promise.all([acknowledged.settled(), freeze.promise]);
  await untilPublished(world);
  const ledger = await billing.ledger();
  judgeStock(ledger, products, IN_STOCK);
  const judged = await judgePublished(ledger, acknowledged.numbers, world.topic);
  return { rounds: rounds + 1, ...judged };
}

type Killed = Pick<PublishingWorld, 'billing' | 'source' | 'broker'> & { killFunctions(): Promise<void> };

/** Kills fall anywhere among the bills. @returns how many there are */
function planKills(
  acknowledged: Acknowledged,
  chance: Chance,
  { bills, kills }: Size,
  world: Killed,
): number {
  const acts = {
    functions: world.killFunctions,
    database: () => world.billing.database.crash(),
    source: () => world.source.crash(),
    broker: () => world.broker.crash(),
  };
  const planned = Object.entries(kills).flatMap(([name, times]) =>
    Array.from({ length: times }, () => acts[name as keyof typeof acts]),
  );
  for (const act of planned) acknowledged.at(chance.between(1, bills - 1), act);
  return planned.length;
}

/** Until nobody has still to act on a bill, and all that is on the topic was counted and stored. */
async function untilPublished({ billing, topic }: PublishingWorld): Promise<void> {
  await eventually(
    async () => (await billing.ledger()).outbox.filter(({ waiting }) => waiting.length > 0),
    (left) => left.length === 0,
    PUBLISHED_WITHIN_MS,
  );
  await untilDrained(topic, 'aggregateFactures');
  await untilDrained(topic, 'storeFactures');
}
