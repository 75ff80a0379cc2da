import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { environmentOf, readStack, type Stack } from '../../../layers/platform/deployment/stack.ts';
import { Slots } from '../../../localstack/host/slots.ts';
import { eventually } from '../../support/eventually.ts';
import { type ApiAnswer, type ApiCall, answerOf } from './api-event.ts';
import type { Chance } from './chance.ts';
import { Environment } from './environment.ts';
import { FunctionHost } from './function-host.ts';
import { answerInvocation, isInvocation } from './invocations.ts';
import type { Ledger } from './ledger.ts';
import { OwnDatabase } from './own-database.ts';
import type { Packages } from './package-functions.ts';
import type { Invoke } from './world.ts';

const LEDGER = join(import.meta.dirname, 'ledger.ts');
const LEDGER_TIMEOUT_MS = 60_000;
const ANSWERED_WITHIN_MS = 60_000;
/** How far the clocks of two processes lie apart, at most. */
const SKEW_MS = 1_000;

/** In Paris: however slow the machine, the day does not end before it is made to. */
const NOON = Date.UTC(2026, 11, 31, 11);
const MIDNIGHT = Date.UTC(2026, 11, 31, 23);

interface Settings {
  /** When its clocks start, in milliseconds since the Unix epoch. */
  atMs: number;
  /** Variables of its functions that are others than the stack says. */
  over: Record<string, string>;
  /** Whether documents are made. Otherwise whoever asks is told that they are kept. */
  keepsDocuments?: boolean;
}

const ON_NEW_YEARS_EVE: Settings = { atMs: NOON, over: {} };
/** Documents that are made at once: each takes a processor. */
const RENDERED_AT_ONCE = 3;
const KEPT = { status: 'kept', sha256: '0'.repeat(64) };

/** Billing with a database of its own that can be killed, by default on the last day of a year. */
export class BillingWorld {
  readonly database: OwnDatabase;
  readonly #stack: Stack;
  readonly #packages: Packages;
  readonly #chance: Chance;
  readonly #running: { environment: Environment; skewMs: number }[] = [];
  readonly #services: Server;
  readonly #stock: FunctionHost;
  readonly #documents: FunctionHost;
  readonly #hosts = new Map<string, FunctionHost>();
  readonly #over: Record<string, string>;
  #aheadMs: number;

  private constructor(database: OwnDatabase, packages: Packages, chance: Chance, settings: Settings) {
    const { atMs, over, keepsDocuments = false } = settings;
    this.database = database;
    this.#aheadMs = atMs - Date.now();
    this.#over = over;
    this.#packages = packages;
    this.#chance = chance;
    this.#stack = readStack(process.env.FACTURATION_STACK_FILE ?? '');
    this.#stock = new FunctionHost(this, 'moveStock');
    this.#documents = new FunctionHost(this, 'renderDocument');
    const slots = new Slots({ count: RENDERED_AT_ONCE, waitMs: ANSWERED_WITHIN_MS });
    const invoked = new Map<string, Invoke>([
      [`${this.#stack.functions.moveStock?.name}`, this.#stock.invoke],
      [
        `${this.#stack.functions.renderDocument?.name}`,
        async (event) => (keepsDocuments ? slots.run(() => this.#documents.invoke(event)) : KEPT),
      ],
    ]);
    const customers = new FunctionHost(this, 'getCustomer');
    const products = new FunctionHost(this, 'listProducts');
    this.#services = createServer(async (request, response) => {
      if (isInvocation(request)) return answerInvocation(request, response, invoked);
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://services');
      const id = pathname.split('/').at(-1) ?? '';
      const { status, body } = pathname.startsWith('/products')
        ? await answerOf(products.invoke, {
            ...{ method: 'GET', resource: '/products' },
            query: { id: searchParams.getAll('id') },
          })
        : await answerOf(customers.invoke, {
            ...{ method: 'GET', resource: '/customers/{id}' },
            parameters: { id },
          });
      const headers = { 'content-type': 'application/json' };
      response.writeHead(status || 502, headers).end(JSON.stringify(body));
    });
  }

  static async open(packages: Packages, chance: Chance, settings = ON_NEW_YEARS_EVE): Promise<BillingWorld> {
    const world = new BillingWorld(await OwnDatabase.start(), packages, chance, settings);
    await new Promise<void>((listening) => world.#services.listen(0, '127.0.0.1', listening));
    await world.#askLedger('create');
    return world;
  }

  /** Starts an environment of a function, with a clock a little off. */
  async environment(functionKey: string): Promise<Environment> {
    const file = this.#packages.fileOf(functionKey);
    const timeoutMs = (this.#stack.functions[functionKey]?.timeout ?? 6) * 1_000;
    const environment = await Environment.start(file, this.#variables(functionKey), timeoutMs);
    const skewMs = this.#chance.between(-SKEW_MS / 2, SKEW_MS / 2);
    environment.setClock(this.#aheadMs + skewMs);
    this.#running.push({ environment, skewMs });
    return environment;
  }

  /** Calls the function of a route, again where a neighbour has not answered in time. @throws when it does not succeed */
  async ask(functionKey: string, call: ApiCall): Promise<ApiAnswer> {
    const host = this.#hosts.get(functionKey) ?? new FunctionHost(this, functionKey);
    this.#hosts.set(functionKey, host);
    const answer = await eventually(
      () => answerOf(host.invoke, call),
      ({ status }) => status !== 503,
      ANSWERED_WITHIN_MS,
    );
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new Error(`${functionKey}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** The clocks of all processes go forward: in a moment it is midnight. */
  approachMidnight(): void {
    this.#forwardTo(MIDNIGHT - SKEW_MS);
  }

  /** The clocks of all processes go forward into the new year. */
  passMidnight(): void {
    this.#forwardTo(MIDNIGHT + SKEW_MS);
  }

  #forwardTo(time: number): void {
    this.#aheadMs = Math.max(this.#aheadMs, time - Date.now());
    for (const { environment, skewMs } of this.#running) environment.setClock(this.#aheadMs + skewMs);
  }

  /** What the tables hold of final bills, and what is wrong with it. */
  async ledger(): Promise<Ledger> {
    return (await this.#askLedger('read')) as Ledger;
  }

  /** kill −9 of what runs of the function that keeps the stock. */
  killStock(): void {
    this.#stock.kill();
  }

  /** kill −9 of what runs of the function that makes and keeps documents. */
  killRenderer(): void {
    this.#documents.kill();
  }

  async close(): Promise<void> {
    for (const { environment } of this.#running) environment.kill();
    this.#services.close();
    await this.database.stop();
  }

  async #askLedger(act: 'create' | 'read'): Promise<unknown> {
    const environment = await Environment.start(LEDGER, this.#variables('finalizeBill'), LEDGER_TIMEOUT_MS);
    try {
      return await environment.invoke(act);
    } finally {
      environment.kill();
    }
  }

  #variables(functionKey: string): Record<string, string> {
    const { port } = this.#services.address() as AddressInfo;
    return {
      ...environmentOf(this.#stack, functionKey),
      AWS_ENDPOINT_URL_DYNAMODB: this.database.endpoint,
      SERVICES_URL: `http://127.0.0.1:${port}`,
      AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${port}`,
      ...this.#over,
    };
  }
}
