import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type ApiAnswer, answerOf, isCodeOf, isToBeAskedAgain } from './api-event.ts';
import type { Chance } from './chance.ts';
import type { Corrections, Draft } from './corrections.ts';
import type { FunctionHost } from './function-host.ts';

const BETWEEN_MS = 50;
/** A bill that is asked for so often in vain is held up for ever. */
const MAX_ATTEMPTS = 400;
/** Bills of one request, where a client makes several final at once. */
const MAX_TOGETHER = 5;

interface Hosts {
  finalizeBill: FunctionHost;
  finalizeBills: FunctionHost;
}

/** What a client was told for good. */
export interface Told {
  bill: string;
  /** None where it was refused since nothing is left to credit. */
  number?: string;
}

/** What all clients work on. */
interface Work {
  /** Each client takes the next ones. */
  drafts: Draft[];
  corrections: Corrections;
  onTold(told: Told): void;
}

/** A client that makes bills final, one or some at a time, asks again until each is, and has some of them credited. */
export class FinalisingClient {
  readonly #hosts: Hosts;
  readonly #chance: Chance;
  readonly #work: Work;

  constructor(hosts: Hosts, chance: Chance, work: Work) {
    this.#hosts = hosts;
    this.#chance = chance;
    this.#work = work;
  }

  /** @throws when a bill is refused, or never becomes final */
  async run(): Promise<void> {
    const { drafts } = this.#work;
    while (drafts.length > 0) {
      const together = this.#chance.happens(0.2) ? this.#chance.between(2, MAX_TOGETHER) : 1;
      const mine = drafts.splice(0, together);
      await this.#finalize(mine);
      for (const { id } of mine) await this.#correct(id);
      // Whoever asks again later is told the same.
      if (this.#chance.happens(0.1)) await this.#ask(mine);
    }
  }

  /** The credit notes of a bill become final at once, by one request or by one each, while it is paid. */
  async #correct(bill: string): Promise<void> {
    const { corrections } = this.#work;
    const notes = await corrections.draftNotes(bill);
    if (notes.length === 0) return;
    const requests = this.#chance.happens(0.3) ? [notes] : notes.map((note) => [note]);
    await Promise.all([corrections.pay(bill), ...requests.map((drafts) => this.#finalize(drafts))]);
  }

  async #finalize(drafts: readonly Draft[]): Promise<void> {
    let open = drafts;
    for (let attempt = 1; open.length > 0; attempt++) {
      if (attempt > MAX_ATTEMPTS) assert.fail(`never final: ${open.map(({ id }) => id)}`);
      if (attempt > 1) await pause(BETWEEN_MS);
      const told = new Set((await this.#ask(open)).map(({ bill }) => bill));
      open = open.filter(({ id }) => !told.has(id));
    }
  }

  async #ask(drafts: readonly Draft[]): Promise<Told[]> {
    const [only, ...others] = drafts;
    const told = only && others.length === 0 ? await this.#one(only) : await this.#several(drafts);
    for (const one of told) this.#work.onTold(one);
    return told;
  }

  async #one({ id, etag }: Draft): Promise<Told[]> {
    const call = { method: 'POST', resource: '/bills/{id}/finalize', parameters: { id } } as const;
    const headers = { 'if-match': etag };
    return toldOf(id, await answerOf(this.#hosts.finalizeBill.invoke, { ...call, headers, body: {} }));
  }

  async #several(bills: readonly Draft[]): Promise<Told[]> {
    const call = { method: 'POST', resource: '/bills/finalize', body: { bills } } as const;
    const answer = await answerOf(this.#hosts.finalizeBills.invoke, call);
    if (isToBeAskedAgain(answer)) return [];
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return (answer.body as Item[]).flatMap(({ problem, ...body }) =>
      toldOf(body.id, problem ? { status: problem.status, body: problem } : { status: 200, body }),
    );
  }
}

interface Item {
  id: string;
  number?: string;
  problem?: { status: number };
}

/** Nothing where a request may be sent again. @throws for an answer that nobody should have had */
function toldOf(bill: string, answer: Pick<ApiAnswer, 'status' | 'body'>): Told[] {
  if (isToBeAskedAgain(answer)) return [];
  if (isCodeOf(answer, 'credit-exceeds')) return [{ bill }];
  assert.equal(answer.status, 200, `bills/${bill}: ${JSON.stringify(answer.body)}`);
  return [{ bill, number: (answer.body as { number: string }).number }];
}
