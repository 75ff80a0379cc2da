import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { Acknowledged } from './harness/acknowledged.ts';
import { BillingWorld } from './harness/billing-world.ts';
import type { Chance } from './harness/chance.ts';
import { Corrections, type Draft } from './harness/corrections.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { FinalisingClient } from './harness/finalising-client.ts';
import { FunctionHost } from './harness/function-host.ts';
import { givenDrafts } from './harness/given-drafts.ts';
import { judgeLedger } from './harness/judge-ledger.ts';

interface Size {
  bills: number;
  clients: number;
  /** Kills of the functions' host, and of the database. */
  kills: { host: number; database: number };
}

const FULL: Size = { bills: 500, clients: 8, kills: { host: 20, database: 10 } };
const SHORT: Size = { bills: 36, clients: 4, kills: { host: 2, database: 1 } };
/** Of the bills, the share that is credited. */
const CREDITED = 0.2;

/** One that is there by itself, and two that are set. */
const SERIES = [KNOWN_SERIES.invoice.id, 'FB', 'FC'];

/** Bills become final and are credited while a year ends, and what does that is killed again and again. */
export const finalised: Fault = {
  number: 15,
  title: 'New Year: host and DynamoDB killed while bills become final',
  async run({ packages, chance, short }) {
    const world = await BillingWorld.open(packages, chance);
    try {
      return await survive(world, chance, short ? SHORT : FULL);
    } finally {
      await world.close();
    }
  },
};

async function survive(world: BillingWorld, chance: Chance, size: Size): Promise<Outcome> {
  const drafts = await givenDrafts(world, SERIES, size.bills);
  const bills = drafts.map(({ id }) => id);
  const hosts = {
    finalizeBill: new FunctionHost(world, 'finalizeBill'),
    finalizeBills: new FunctionHost(world, 'finalizeBills'),
    createCreditNote: new FunctionHost(world, 'createCreditNote'),
    createPayment: new FunctionHost(world, 'createPayment'),
  };
  const killHosts = async (): Promise<void> => {
    for (const host of Object.values(hosts)) host.kill();
  };
  const acknowledged = new Acknowledged(chance);
  acknowledged.at(Math.floor(size.bills / 2), async () => world.approachMidnight());
  for (let kill = 0; kill < size.kills.host; kill++)
    acknowledged.at(chance.between(1, size.bills - SERIES.length), killHosts);
  for (let kill = 0; kill < size.kills.database; kill++)
    acknowledged.at(chance.between(1, size.bills - SERIES.length), () => world.database.crash());
  const corrections = new Corrections(hosts, someOf(bills, chance));
  const clientFor = (some: Draft[]) =>
    new FinalisingClient(hosts, chance, { drafts: some, corrections, onTold: acknowledged.add });
  // However fast or slow the others are, each series has a number of the old year, and one of the new.
  await clientFor(drafts.slice(0, SERIES.length)).run();
  const waiting = drafts.slice(SERIES.length, -SERIES.length);
  await Promise.all(Array.from({ length: size.clients }, () => clientFor(waiting).run()));
  await acknowledged.settled();
  world.passMidnight();
  await clientFor(drafts.slice(-SERIES.length)).run();
  const { numbers, refused } = acknowledged;
  const { pairs, payments } = corrections;
  const series = [...SERIES, KNOWN_SERIES.creditNote.id];
  judgeLedger(await world.ledger(), { bills, pairs, numbers, refused, payments }, series);
  return { rounds: size.kills.host + size.kills.database, messages: numbers.size, diff: 0n };
}

/** Bills that are credited; the first and the last of all are among them. */
const someOf = (bills: readonly string[], chance: Chance): Set<string> =>
  new Set([...bills.filter(() => chance.happens(CREDITED)), ...bills.slice(0, 1), ...bills.slice(-1)]);
