import { jest } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { as } from '../support/acting.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { moveStock } from '../support/move-stock.ts';
import { outboxRows, whenInserted } from '../support/outbox.ts';
import { ownTables } from '../support/own-tables.ts';
import { CONSUMER, SELLER } from '../support/parties.ts';

const A_MINUTE_MS = 60_000;

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
  customerID = (await given.aCustomer(CONSUMER)).id;
});
afterAll(() => door.close());
afterEach(() => jest.restoreAllMocks());

const aProduct = async (quantity: number): Promise<string> => (await given.aProduct({ quantity })).id;
const freeOf = async (product: string): Promise<number> =>
  (await when.get(`/products/${product}`)).body.quantity;

/** A draft of so many pieces of each product. */
async function givenDraft(pieces: Record<string, number>, fields: object = {}): Promise<string> {
  const lines = Object.entries(pieces).map(([productID, quantity]) => ({ productID, quantity }));
  const free = { name: 'Main-d’œuvre', price: 10, quantity: 1, nature: 'services' };
  const { body } = await when.post('/bills', { customerID, productItems: [free, ...lines], ...fields });
  return body.id;
}

const finalize = (id: string, body: object = {}) => when.post(`/bills/${id}/finalize`, body);
const finalizeTogether = async (ids: readonly string[]) =>
  (await when.post('/bills/finalize', { bills: ids.map((id) => ({ id })) })).body;
const threeDaysAgo = (): string => new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
const MERGE = { 'if-match': '*', 'content-type': 'application/merge-patch+json' };
const statusOf = async (id: string): Promise<string> => (await when.get(`/bills/${id}`)).body.status;
const held = async () => (await moveStock({ action: 'open', olderThanMs: 0, limit: 1_000 })).reservations;
const isHeld = async (bill: string): Promise<boolean> => (await held()).some((one) => one.bill === bill);

const context = { getRemainingTimeInMillis: () => 50_000 } as Context;

/** What a sweep of queues and reservations that runs so much later throws. */
async function sweepQueues(afterMs = 0): Promise<unknown> {
  const { handler } = await import('../../functions/billing/final-bills/sweep-queues.ts');
  const now = Date.now();
  if (afterMs > 0) jest.spyOn(Date, 'now').mockReturnValue(now + afterMs);
  const failure = await as('sweepQueues', handler)({}, context).catch((error: Error) => error);
  jest.restoreAllMocks();
  return failure;
}

/** Sweeps the outbox when its rows are old enough for it. */
async function sweepOutbox(): Promise<unknown> {
  const { handler } = await import('../../functions/billing/outbox/sweep-outbox.ts');
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + A_MINUTE_MS);
  const failure = await as('sweepOutbox', handler)({}, context).catch((error: Error) => error);
  jest.restoreAllMocks();
  return failure;
}

describe('given a draft that takes goods', () => {
  it('made final it has taken them, and the outbox confirms that they have left', async () => {
    const [one, other] = [await aProduct(3), await aProduct(9)];
    const id = await givenDraft({ [one]: 2, [other]: 4 });
    expect(await finalize(id)).toMatchObject({ status: 200, body: { status: 'final' } });
    expect([await freeOf(one), await freeOf(other)]).toEqual([1, 5]);
    expect((await finalize(id)).status).toBe(200);
    expect([await freeOf(one), await isHeld(id)]).toEqual([1, true]);
    expect(await sweepOutbox()).toBeUndefined();
    expect([await isHeld(id), await freeOf(one)]).toEqual([false, 1]);
    expect((await outboxRows()).get(id)?.waiting).toBeUndefined();
  });

  it('the stream of the outbox confirms them too, before any sweep', async () => {
    const product = await aProduct(2);
    const id = await givenDraft({ [product]: 1 });
    await finalize(id);
    const row = (await outboxRows()).get(id);
    if (!row) throw new Error('Nothing waits for the final bill.');
    expect(await whenInserted([row])).toEqual({ batchItemFailures: [] });
    expect([await isHeld(id), await freeOf(product)]).toEqual([false, 1]);
  });

  it('it stays a draft where not so much is free, and each line is told how much is', async () => {
    const [few, many] = [await aProduct(1), await aProduct(9)];
    const id = await givenDraft({ [many]: 1, [few]: 2 });
    const answer = await finalize(id);
    then.isProblem(answer, 409, 'insufficient-stock');
    expect(answer.body.errors).toEqual([
      {
        pointer: '/bill/productItems/2/quantity',
        detail: `Of products/${few} 2 are wanted, and 1 are free.`,
      },
    ]);
    expect([await freeOf(few), await freeOf(many), await statusOf(id)]).toEqual([1, 9, 'draft']);
    await when.request('PATCH', `/products/${few}`, {
      body: { quantity: 2 },
      headers: { 'if-match': '*' },
    });
    expect((await finalize(id)).status).toBe(200);
    expect(await freeOf(few)).toBe(0);
  });

  it.each([
    ['by itself', async (id: string) => (await finalize(id, { issueDate: threeDaysAgo() })).body],
    ['in a batch', async (id: string) => (await finalizeTogether([id]))[0].problem],
  ])('refused for another reason %s, it gives them back behind its fence', async (_, refuse) => {
    const product = await aProduct(1);
    await finalize(await givenDraft({}));
    const id = await givenDraft({ [product]: 1 }, { issueDate: threeDaysAgo() });
    expect(await refuse(id)).toMatchObject({ status: 409, type: 'urn:facturation:problem:not-issuable' });
    expect([await freeOf(product), await isHeld(id)]).toEqual([1, false]);
    await when.request('PATCH', `/bills/${id}`, { body: { issueDate: null }, headers: MERGE });
    expect((await finalize(id)).status).toBe(200);
    expect(await freeOf(product)).toBe(0);
  });

  it('a batch answers each bill for itself, and those without goods do not ask', async () => {
    const product = await aProduct(3);
    const ids = [
      await givenDraft({ [product]: 2 }),
      await givenDraft({ [product]: 2 }),
      await givenDraft({}),
    ];
    const body = await finalizeTogether(ids);
    expect(body.map((one: { status: string }) => one.status)).toEqual(['final', 'refused', 'final']);
    expect(body[1].problem).toMatchObject({
      status: 409,
      type: 'urn:facturation:problem:insufficient-stock',
    });
    expect(await freeOf(product)).toBe(1);
    door.invoked.length = 0;
    expect((await finalize(await givenDraft({}))).status).toBe(200);
    expect(door.invoked).toEqual([]);
  });

  it('deleted, it gives back what a request has left reserved', async () => {
    const product = await aProduct(2);
    const id = await givenDraft({ [product]: 2 });
    await moveStock({ action: 'reserve', bill: id, fence: 0, lines: [{ productID: product, quantity: 2 }] });
    expect(await freeOf(product)).toBe(0);
    const headers = { 'if-match': '*' };
    expect((await when.request('DELETE', `/bills/${id}`, { headers })).status).toBe(204);
    expect([await freeOf(product), await isHeld(id)]).toEqual([2, false]);
  });

  it('of a hundred products the one in stock is taken, and the others, which are not, are left out', async () => {
    const others: Record<string, number> = {};
    while (Object.keys(others).length < 98)
      others[(await given.aProduct({ quantity: 0, stocked: false })).id] = 1;
    const product = await aProduct(1);
    expect((await finalize(await givenDraft({ ...others, [product]: 1 }))).status).toBe(200);
    expect(await freeOf(product)).toBe(0);
  });

  it('a product that was deleted meanwhile is left out', async () => {
    const [gone, kept] = [await aProduct(1), await aProduct(1)];
    const id = await givenDraft({ [gone]: 5, [kept]: 1 });
    await when.request('DELETE', `/products/${gone}`, { headers: { 'if-match': '*' } });
    expect((await finalize(id)).status).toBe(200);
    expect(await freeOf(kept)).toBe(0);
  });
});

describe('given a stock that answers nothing', () => {
  it('a bill with goods is told to ask again, and one without becomes final', async () => {
    const id = await givenDraft({ [await aProduct(1)]: 1 });
    door.broken.add(`${process.env.STOCK_FUNCTION}`);
    const answer = await finalize(id);
    expect((await finalize(await givenDraft({}))).status).toBe(200);
    door.broken.clear();
    then.isProblem(answer, 503, 'service-unavailable');
    expect([await statusOf(id), (await finalize(id)).status]).toEqual(['draft', 200]);
  });
});

describe('given reservations that nobody has ended', () => {
  it('after 5 minutes that of a draft is released behind its fence, that of a final bill confirmed', async () => {
    const product = await aProduct(5);
    const [draft, final] = [await givenDraft({ [product]: 2 }), await givenDraft({ [product]: 1 })];
    const reserve = (fence: number) =>
      moveStock({ action: 'reserve', bill: draft, fence, lines: [{ productID: product, quantity: 2 }] });
    await reserve(0);
    await finalize(final);
    expect(await sweepQueues()).toBeUndefined();
    expect([await isHeld(draft), await isHeld(final)]).toEqual([true, true]);
    expect(await sweepQueues(5 * A_MINUTE_MS + 1_000)).toBeUndefined();
    expect([await isHeld(draft), await isHeld(final), await freeOf(product)]).toEqual([false, false, 4]);
    expect(await reserve(0)).toEqual({ status: 'superseded' });
    expect((await finalize(draft)).status).toBe(200);
    expect(await freeOf(product)).toBe(2);
  });
});

describe('given a final bill with goods', () => {
  it('its credit note gives them back by the outbox, once, if it says so', async () => {
    const product = await aProduct(4);
    const id = await givenDraft({ [product]: 3 });
    await finalize(id);
    const credit = async (quantity: number, restock?: boolean): Promise<void> => {
      const wanted = { reason: 'Retour', lines: [{ line: 2, quantity }], ...(restock && { restock }) };
      const { body } = await when.post(`/bills/${id}/credit-notes`, wanted);
      expect((await finalize(body.id)).status).toBe(200);
    };
    await credit(1);
    await credit(2, true);
    expect(await freeOf(product)).toBe(1);
    for (let times = 0; times < 2; times++) expect(await sweepOutbox()).toBeUndefined();
    expect(await freeOf(product)).toBe(3);
  });
});

/** Requests that this one process has at work at once, as a stage has environments; others wait their turn. */
const AT_WORK = 16;

/** Asks for each until it is answered by anything but 503, as clients do. */
async function askedByAll(
  requests: readonly (() => Promise<when.Answer>)[],
  untilMs: number,
): Promise<when.Answer[]> {
  const answers: when.Answer[] = [];
  const waiting = [...requests.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, send] = next;
      const answer = await send();
      if (answer.status === 503 && Date.now() < untilMs) waiting.push([index, send]);
      else answers[index] = answer;
    }
  };
  await Promise.all(Array.from({ length: AT_WORK }, work));
  return answers;
}

describe('given 50 pieces, and 200 buyers at once', () => {
  it('50 bills become final, no piece is left, and 150 are told which line lacks it', async () => {
    const untilMs = Date.now() + 150_000;
    const product = await aProduct(50);
    const productItems = [{ productID: product, quantity: 1 }];
    const make = () => when.post('/bills', { customerID, productItems });
    const drafts = await askedByAll(
      Array.from({ length: 200 }, () => make),
      untilMs,
    );
    const buyers = drafts.map(
      ({ body }) =>
        () =>
          finalize(body.id),
    );
    const answers = await askedByAll(buyers, untilMs);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBe(50);
    expect(await freeOf(product)).toBe(0);
    for (const answer of refused) {
      then.isProblem(answer, 409, 'insufficient-stock');
      expect(answer.body.errors).toMatchObject([{ pointer: '/bill/productItems/0/quantity' }]);
    }
    expect(await sweepOutbox()).toBeUndefined();
    expect(await held()).toEqual([]);
    expect(await freeOf(product)).toBe(0);
  }, 200_000);
});
