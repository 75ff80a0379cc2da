import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { KNOWN_SERIES } from '../../functions/billing/series/known-series.ts';
import { BillingWorld } from './harness/billing-world.ts';
import type { Chance } from './harness/chance.ts';
import type { Fault, Outcome } from './harness/fault.ts';
import { type Draft, FinalisingClient } from './harness/finalising-client.ts';
import { FunctionHost } from './harness/function-host.ts';
import type { FinalRow, Ledger } from './harness/ledger.ts';

interface Size {
  bills: number;
  clients: number;
  /** Kills of the functions' host, and of the database. */
  kills: { host: number; database: number };
}

const FULL: Size = { bills: 500, clients: 8, kills: { host: 20, database: 10 } };
const SHORT: Size = { bills: 60, clients: 4, kills: { host: 2, database: 1 } };
/** After a kill is due it waits for up to so many ms, so that it meets requests anywhere on their way. */
const MAX_DELAY_MS = 300;

/** Bills become final while a year ends, and what they are made final by is killed again and again. */
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
  const hosts = {
    finalizeBill: new FunctionHost(world, 'finalizeBill'),
    finalizeBills: new FunctionHost(world, 'finalizeBills'),
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
  // However fast the others are, one of each series is left for the new year.
  const waiting = drafts.slice(0, -SERIES.length);
  const lastOnes = drafts.slice(-SERIES.length);
  const clients = Array.from({ length: size.clients }, () =>
    new FinalisingClient(hosts, chance, waiting, acknowledged.add).run(),
  );
  await Promise.all(clients);
  await acknowledged.settled();
  world.passMidnight();
  await new FinalisingClient(hosts, chance, lastOnes, acknowledged.add).run();
  expectRight(await world.ledger(), drafts, acknowledged.numbers);
  return { rounds: size.kills.host + size.kills.database, messages: drafts.length, diff: 0n };
}

/** What clients were told, and what happens when they have been told of so many bills. */
class Acknowledged {
  /** By bill. */
  readonly numbers = new Map<string, string>();
  readonly #chance: Chance;
  readonly #acts = new Map<number, (() => Promise<unknown>)[]>();
  #acting: Promise<unknown> = Promise.resolve();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  at(count: number, act: () => Promise<unknown>): void {
    this.#acts.set(count, [...(this.#acts.get(count) ?? []), act]);
  }

  /** @throws when a bill was answered with another number before */
  readonly add = (bill: string, number: string): void => {
    const before = this.numbers.get(bill);
    assert.equal(before ?? number, number, `bills/${bill} keeps its number`);
    this.numbers.set(bill, number);
    if (before) return;
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

/** One that is there by itself, and two that are set. */
const SERIES = [KNOWN_SERIES.invoice.id, 'FB', 'FC'];

const address = { line1: '1 rue Imaginaire', postcode: '75000', city: 'Paris', country: 'FR' };
const SELLER = { legalName: 'Société Exemple', siren: '100000009', vatNumber: 'FR88100000009', address };
const CUSTOMER = { name: 'Client', email: 'client@example.org', kind: 'consumer', address };

/** Drafts of all series in turn. */
async function givenDrafts(world: BillingWorld, count: number): Promise<Draft[]> {
  await world.ask('putSeller', { method: 'PUT', resource: '/seller', body: SELLER });
  for (const id of SERIES.filter((one) => one !== KNOWN_SERIES.invoice.id)) {
    const call = { method: 'PUT', resource: '/series/{id}', parameters: { id } } as const;
    await world.ask('putSeries', { ...call, body: { pattern: `${id}-{YYYY}-{00000}` } });
  }
  const customer = await world.ask('createCustomer', {
    method: 'POST',
    resource: '/customers',
    body: CUSTOMER,
  });
  const { id: customerID } = customer.body as { id: string };
  const drafts: Draft[] = [];
  for (let index = 0; index < count; index++) {
    const productItems = [{ name: `Ligne ${index}`, price: index, quantity: 1 }];
    const body = { customerID, series: SERIES[index % SERIES.length], productItems };
    const made = await world.ask('createBill', { method: 'POST', resource: '/bills', body });
    drafts.push({ id: (made.body as { id: string }).id, etag: `${made.headers.etag}` });
  }
  return drafts;
}

function expectRight(
  { finals, numbers, faults }: Ledger,
  drafts: readonly Draft[],
  acknowledged: ReadonlyMap<string, string>,
): void {
  assert.deepEqual(faults, [], 'what `npm run verify` finds');
  const numberOf = new Map(finals.map(({ id, number }) => [id, number]));
  assert.deepEqual([...numberOf.keys()].sort(), drafts.map(({ id }) => id).sort(), 'every bill is final');
  for (const [id, number] of acknowledged) assert.equal(numberOf.get(id), number, 'as it was answered');
  const ordered = finals.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  assert.deepEqual(
    numbers.sort(),
    ordered.map(({ number }) => number),
    'a row for each number, and no other',
  );
  const years = Map.groupBy(ordered, ({ series, issueDate }) => `${series}-${issueDate.slice(0, 4)}`);
  assert.equal(years.size, 2 * SERIES.length, 'each series has numbers of both years');
  for (const [year, bills] of years) expectWithoutGap(year, bills);
}

/** `bills`: of one series and year, by their numbers. */
function expectWithoutGap(year: string, bills: readonly FinalRow[]): void {
  const expected = bills.map((_, index) => `${year}-${`${index + 1}`.padStart(5, '0')}`);
  assert.deepEqual(
    bills.map(({ number }) => number),
    expected,
    'without a gap',
  );
  const dates = bills.map(({ issueDate }) => issueDate);
  assert.deepEqual(dates, dates.toSorted(), 'days in the order of the numbers');
}
