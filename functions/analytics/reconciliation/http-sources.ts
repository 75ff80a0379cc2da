import { apiClient } from '@facturation/api-client';
import { chunksOf } from '@facturation/platform/chunks';
import { answerOf, type Caller, serviceCalls } from '@facturation/platform/client';
import { toRfc3339 } from '@facturation/platform/clock';
import { readConfig } from '@facturation/platform/config';
import { ApiError } from '@facturation/platform/errors';
import { round } from '@facturation/platform/money';
import { z } from 'zod';
import { billing } from '../../billing/contract.ts';
import { facturation } from '../../facturation/contract.ts';
import type { Range } from '../time-range.ts';
import type { FinalBill, Sources, StoredFacture } from './sources.ts';

const { SERVICES_URL } = readConfig(z.object({ SERVICES_URL: z.url() }));
const PAGE_SIZE = 100;

const billPage = billing.routes.listBills.answers[200].schema;
const facturePage = facturation.routes.listFactures.answers[200].schema;

// Once for the life of the environment: it remembers which services are down.
const callsFor = serviceCalls([billing, facturation]);

/** More than one request may ask for. */
export const tooMany = (what: string, most: number): ApiError =>
  new ApiError(
    'limit-reached',
    `There are more than ${most} ${what} in these days. Ask for fewer days, or run npm run reconcile -- --bills.`,
  );

/**
 * Bills and factures over HTTP, on behalf of the caller of a request.
 * @param most bills, factures of bills, and other factures that are read at most, of each
 */
export function httpSources(caller: Caller, most: number): Sources {
  const api = apiClient(SERVICES_URL, callsFor(caller));
  const bills = new Allowance('bills', most);
  const told = new Allowance('factures of bills', most);
  const foreign = new Allowance('other factures of the same customers', most);
  const pageOfFactures = async (query: object) =>
    answerOf(facturation.name, facturePage, await api.GET('/factures', { params: { query } }));

  const factures = async (query: object, allowance: Allowance): Promise<StoredFacture[]> =>
    allPages(async (cursor) => {
      const { _embedded, _links } = await pageOfFactures({ ...query, cursor, size: PAGE_SIZE });
      allowance.take(_embedded.factures.length);
      return { records: _embedded.factures.map(toFacture), next: _links.next?.href };
    });

  return {
    bills: (range) =>
      allPages(async (cursor) => {
        const { from: finalizedFrom, to: finalizedTo } = within(range);
        const query = { finalizedFrom, finalizedTo, size: PAGE_SIZE, ...(cursor && { cursor }) };
        const answer = await api.GET('/bills', { params: { query } });
        const { _embedded, _links } = answerOf(billing.name, billPage, answer);
        bills.take(_embedded.bills.length);
        return { records: _embedded.bills.map(toBill), next: _links.next?.href };
      }),
    async bill(id) {
      const answer = await api.GET('/bills/{id}', { params: { path: { id } } });
      if (answer.response.status === 404) return undefined;
      const bill = answerOf(billing.name, billing.routes.getBill.answers[200].schema, answer);
      return bill.status === 'final' ? toBill(bill) : undefined;
    },
    facturesOfBills: (range) => factures({ ofBills: 'true', ...within(range) }, told),
    facturesOf: (key, range) => factures({ key, ...within(range) }, foreign),
    async factures(ids) {
      const found: StoredFacture[] = [];
      for (const id of chunksOf(ids, PAGE_SIZE))
        found.push(...(await pageOfFactures({ id }))._embedded.factures.map(toFacture));
      return found;
    },
  };
}

/** How many of a kind may still be read. */
class Allowance {
  readonly #what: string;
  readonly #most: number;
  #taken = 0;

  constructor(what: string, most: number) {
    this.#what = what;
    this.#most = most;
  }

  /** @throws {ApiError} 409 */
  take(count: number): void {
    this.#taken += count;
    if (this.#taken > this.#most) throw tooMany(this.#what, this.#most);
  }
}

const within = ({ from, to }: Range) => ({ from: toRfc3339(from), to: toRfc3339(to) });

async function allPages<T>(
  read: (cursor: string | undefined) => Promise<{ records: T[]; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { records, next } = await read(cursor);
    all.push(...records);
    cursor = next && (new URL(next, SERVICES_URL).searchParams.get('cursor') ?? undefined);
  } while (cursor);
  return all;
}

type BillAnswer = z.output<typeof billPage>['_embedded']['bills'][number];
type FactureAnswer = z.output<typeof facturePage>['_embedded']['factures'][number];

const toBill = ({ id, customerID, kind, totals, finalizedAt = '' }: BillAnswer): FinalBill => ({
  id,
  customerID,
  cents: (kind === 'creditNote' ? -1 : 1) * (totals?.gross ?? 0) + 0,
  time: Date.parse(finalizedAt),
});

const toFacture = ({ id, customerID, key, montant, time }: FactureAnswer): StoredFacture => ({
  id,
  customerID,
  key,
  cents: round(montant * 100),
  time: Date.parse(time),
});
