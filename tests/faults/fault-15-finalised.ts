import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';
import { BillingWorld } from './harness/billing-world.ts';
import type { Chance } from './harness/chance.ts';
import { Corrections, type Draft } from './harness/corrections.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { FinalisingClient, type Told } from './harness/finalising-client.ts';
import { FunctionHost } from './harness/function-host.ts';
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
/** After a kill is due it waits for up to so many ms, so that it meets requests anywhere on their way. */
const MAX_DELAY_MS = 300;

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
  const drafts = await givenDrafts(world, size.bills);
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

/** What clients were told, and what happens when they have been told of so many bills. */
class Acknowledged {
  /** By bill. */
  readonly numbers = new Map<string, string>();
  readonly refused = new Set<string>();
  readonly #chance: Chance;
  readonly #acts = new Map<number, (() => Promise<unknown>)[]>();
  #acting: Promise<unknown> = Promise.resolve();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  at(count: number, act: () => Promise<unknown>): void {
    this.#acts.set(count, [...(this.#acts.get(count) ?? []), act]);
  }

  /** @throws when a bill was answered otherwise before */
  readonly add = ({ bill, number }: Told): void => {
    const before = this.numbers.get(bill);
    if (before || this.refused.has(bill)) {
      assert.equal(number, before, `bills/${bill} is answered as before`);
      return;
    }
    if (!number) {
      this.refused.add(bill);
      return;
    }
    this.numbers.set(bill, number);
    for (const act of this.#acts.get(this.numbers.size) ?? []) this.#act(act);
  };

  /** @throws what an act threw */
  async settled(): Promise<void> {
    await this.#acting;
  }

  #act(act: () => Promise<unknown>): void {
    const delayMs = this.#chance.between(0, MAX_DELAY_MS);
    this.#acting = this.#acting.then(() => pause(delayMs)).then(act);
    // `settled` tells of it.
    this.#acting.catch(() => undefined);
  }
}

/** Drafts of all series in turn, each of three pieces of something. */
async function givenDrafts(world: BillingWorld, count: number): Promise<Draft[]> {
  await world.ask('putSeller', { method: 'PUT', resource: '/seller', body: SELLER });
  for (const id of SERIES.filter((one) => one !== KNOWN_SERIES.invoice.id)) {
    const call = { method: 'PUT', resource: '/series/{id}', parameters: { id } } as const;
    await world.ask('putSeries', { ...call, body: { pattern: `${id}-{YYYY}-{00000}` } });
  }
  const customer = await world.ask('createCustomer', {
    method: 'POST',
    resource: '/customers',
    body: { name: 'Client', email: 'client@example.org', ...CONSUMER },
  });
  const { id: customerID } = customer.body as { id: string };
  const drafts: Draft[] = [];
  for (let index = 0; index < count; index++) {
    const productItems = [{ name: `Ligne ${index}`, price: (101 + index) / 100, quantity: 3 }];
    const body = { customerID, series: SERIES[index % SERIES.length], productItems };
    const made = await world.ask('createBill', { method: 'POST', resource: '/bills', body });
    drafts.push({ id: (made.body as { id: string }).id, etag: `${made.headers.etag}` });
  }
  return drafts;
}
