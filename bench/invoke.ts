import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../functions/gateway/contracts.ts';
import { environmentOf, readStack } from '../layers/platform/deployment/stack.ts';
import { resultOf } from './child.ts';
import { type Bench, median } from './figure.ts';
import type { Packaged } from './packaged.ts';

const RUNS = { whole: 3, smoke: 1 };
const WARM_UPS = { whole: 400, smoke: 1 };
/** Invocations that are measured, after those that warm up. */
const ROUNDS = { whole: 600, smoke: 1 };

/** A GET as API Gateway hands it over. */
export interface Get {
  /** Key of the function, e.g. `getCustomer`. */
  operation: string;
  /** The route, e.g. `/customers/{id}`. */
  resource: string;
  path: string;
  params?: Record<string, string>;
  query?: Record<string, string[]>;
}

/** Somebody who may do everything. */
const authorizer = { principalId: 'bench', scope: scopesOf(CONTRACTS).join(' ') };

const eventOf = ({ resource, path, params, query }: Get) => ({
  ...{ resource, path, httpMethod: 'GET', headers: { accept: 'application/json' }, body: null },
  ...{ pathParameters: params ?? null, multiValueQueryStringParameters: query ?? null },
  isBase64Encoded: false,
  requestContext: { path, stage: 'local', domainName: 'api.test', requestId: 'bench', authorizer },
});

export interface Invoked {
  /** Milliseconds of processor time an invocation takes in its own code, and in the kernel: its sockets. */
  user: number;
  system: number;
  /** HTTP calls to other services an invocation makes. */
  calls: number;
}

/**
 * A packaged function alone in a process, called again and again, one call after the other, against the servers
 * of a running system whose state lies in `directory`. Medians of three processes.
 */
export async function invokeFunction(
  bench: Bench,
  packaged: Packaged,
  directory: string,
  get: Get,
): Promise<Invoked> {
  const folder = mkdtempSync(join(tmpdir(), 'facturation-event-'));
  const event = join(folder, 'event.json');
  writeFileSync(event, JSON.stringify(eventOf(get)));
  const env = { ...process.env, ...environmentOf(readStack(join(directory, 'stack.json')), get.operation) };
  const [warmUps, rounds] = [bench.extent(WARM_UPS), bench.extent(ROUNDS)];
  const args = [packaged.find(get.operation).file, event, warmUps, rounds];
  const runs: Invoked[] = [];
  while (runs.length < bench.extent(RUNS))
    runs.push(await resultOf<Invoked>('bench/children/invoke.ts', args, { env, timeoutMs: 300_000 }));
  rmSync(folder, { recursive: true });
  const of = (what: keyof Invoked) => median(runs.map((run) => run[what]));
  return { user: of('user'), system: of('system'), calls: of('calls') };
}
