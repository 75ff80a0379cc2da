import { setTimeout as pause } from 'node:timers/promises';
import { type ApiAnswer, answerOf } from './api-event.ts';
import type { Chance } from './chance.ts';
import type { FunctionHost } from './function-host.ts';

/** What passes: the function has ended, or the outcome is not known yet. */
const ASK_AGAIN = new Set([0, 503]);
const BETWEEN_MS = 50;
/** A bill that is asked for so often in vain is held up for ever. */
const MAX_ATTEMPTS = 400;
/** Bills of one request, where a client makes several final at once. */
const MAX_TOGETHER = 5;

/** A draft as its maker was answered. */
export interface Draft {
  id: string;
  etag: string;
}

interface Hosts {
  finalizeBill: FunctionHost;
  finalizeBills: FunctionHost;
}

interface Result {
  id: string;
  status: string;
  number: string;
  problem?: { status: number };
}

/** A client that makes bills final, one or some at a time, and asks again until each is. */
export class FinalisingClient {
  readonly #hosts: Hosts;
  readonly #chance: Chance;
  readonly #drafts: Draft[];
  readonly #onFinal: (bill: string, number: string) => void;

  /** `drafts`: of all clients; each takes the next ones. `onFinal` is told of every answer that names a number. */
  constructor(
    hosts: Hosts,
    chance: Chance,
    drafts: Draft[],
    onFinal: (bill: string, number: string) => void,
  ) {
    this.#hosts = hosts;
    this.#chance = chance;
    this.#drafts = drafts;
    this.#onFinal = onFinal;
  }

  /** @throws when a bill is refused, or never becomes final */
  async run(): Promise<void> {
    while (this.#drafts.length > 0) {
      const together = this.#chance.happens(0.2) ? this.#chance.between(2, MAX_TOGETHER) : 1;
      const mine = this.#drafts.splice(0, together);
      await this.#finalize(mine);
      // Whoever asks again later is told the same.
      if (this.#chance.happens(0.1)) await this.#ask(mine);
    }
  }

  async #finalize(drafts: readonly Draft[]): Promise<void> {
    let open = drafts;
    for (let attempt = 1; open.length > 0; attempt++) {
      if (attempt > MAX_ATTEMPTS) throw new Error(`never final: ${open.map(({ id }) => id)}`);
      if (attempt > 1) await pause(BETWEEN_MS);
      const final = new Set(await this.#ask(open));
      open = open.filter(({ id }) => !final.has(id));
    }
  }

  /** Answers the bills that are final by now. */
  async #ask(drafts: readonly Draft[]): Promise<string[]> {
    const [only, ...others] = drafts;
    const results = only && others.length === 0 ? await this.#one(only) : await this.#several(drafts);
    const final = results.filter(({ status }) => status === 'final');
    for (const { id, number } of final) this.#onFinal(id, number);
    return final.map(({ id }) => id);
  }

  async #one({ id, etag }: Draft): Promise<Result[]> {
    const call = { method: 'POST', resource: '/bills/{id}/finalize', parameters: { id } } as const;
    const headers = { 'if-match': etag };
    const answer = await answerOf(this.#hosts.finalizeBill.invoke, { ...call, headers, body: {} });
    return isDecided(answer) ? [answer.body as Result] : [];
  }

  async #several(bills: readonly Draft[]): Promise<Result[]> {
    const call = { method: 'POST', resource: '/bills/finalize', body: { bills } } as const;
    const answer = await answerOf(this.#hosts.finalizeBills.invoke, call);
    const results = isDecided(answer) ? (answer.body as Result[]) : [];
    return results.filter(({ problem }) => !problem || isDecided({ status: problem.status, body: problem }));
  }
}

/** Whether a request has succeeded. @throws for an answer that says neither that nor that it may be sent again */
function isDecided({ status, body }: Pick<ApiAnswer, 'status' | 'body'>): boolean {
  if (status !== 200 && !ASK_AGAIN.has(status)) throw new Error(`${status} ${JSON.stringify(body)}`);
  return status === 200;
}
