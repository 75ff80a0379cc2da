import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { fetchToken } from '../../localstack/identity/token.ts';
import { launchBrowser } from './browser.ts';
import { type Attempt, openForeignPage, readBy } from './foreign-page.ts';
import type { RunningSystem } from './system.ts';

/** A name of another site that leads to this machine, as one that is rebound does. */
const REBOUND = 'rebound.example';

const INVOKE = '/2015-03-31/functions/facturation-local-createApiKey/invocations';
const TABLES = {
  'x-amz-target': 'DynamoDB_20120810.ListTables',
  'content-type': 'application/x-amz-json-1.0',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-3/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};

/** Where an S3 lists its buckets. */
const BUCKETS = '/';

/** What a page of another site can do with the ports of a system that is given before all: nothing. */
export function itRefusesForeignPages(given: () => RunningSystem): void {
  let browser: Browser;
  let foreign: { page: Page; close(): void };

  beforeAll(async () => {
    browser = await launchBrowser(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`);
    foreign = await openForeignPage(browser);
  });
  afterAll(async () => {
    foreign?.close();
    await browser?.close();
  });

  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`;

  async function customersNamed(name: string): Promise<unknown[]> {
    const { secure, identityPort, stateDirectory, url } = given();
    const headers: HeadersInit = secure
      ? { authorization: `Bearer ${await fetchToken(identityPort, stateDirectory)}` }
      : {};
    const answer = await fetch(`${url}customers?size=100`, { headers });
    const { _embedded } = (await answer.json()) as { _embedded: { customers: { name: string }[] } };
    expect(_embedded.customers.length).toBeGreaterThan(0);
    return _embedded.customers.filter((customer) => customer.name === name);
  }

  it('lets a page of another origin read nothing from any of its ports', async () => {
    const { ports, url } = given();
    const attempts: Attempt[] = [
      { url: `${url}customers` },
      { url: `${url}health` },
      { url: at(ports.lambda, INVOKE), body: '{"requestContext":{}}' },
      { url: at(ports.dynamodb, '/'), body: '{"a":"b"}', headers: TABLES },
      { url: at(ports.s3, BUCKETS) },
      { url: at(ports.kafka, '/'), body: '{"a":"b"}' },
      ...(given().secure ? [{ url: at(ports.identity, '/jwks') }] : []),
    ];
    const read = await Promise.all(attempts.map((attempt) => readBy(foreign.page, attempt)));
    expect(read.flat()).toEqual([]);
  });

  it('lets it change nothing', async () => {
    const { ports, url } = given();
    const name = `Foreign ${randomUUID()}`;
    const body = JSON.stringify({ email: 'a@example.org', name });
    const event = JSON.stringify({
      httpMethod: 'POST',
      headers: { 'content-type': 'application/json' },
      requestContext: { authorizer: { principalId: 'me', scope: 'customers:write' } },
      body,
    });
    const create = INVOKE.replace('createApiKey', 'createCustomer');
    await readBy(foreign.page, { url: `${url}customers`, body });
    await readBy(foreign.page, { url: at(ports.lambda, create), body: event });
    expect(await customersNamed(name)).toEqual([]);
  });

  it('reveals nothing to a page behind a name that leads here', async () => {
    const { ports, url } = given();
    const { pathname } = new URL(`${url}customers`);
    const page = await browser.newPage();
    const asked = [
      [ports.api, pathname],
      [ports.lambda, INVOKE],
      [ports.dynamodb, '/'],
      [ports.s3, BUCKETS],
      ...(given().secure ? [[ports.identity, '/jwks'] as const] : []),
    ] as const;
    for (const [port, path] of asked) {
      await page.goto(`http://${REBOUND}:${port}${path}`);
      const headers = port === ports.dynamodb ? TABLES : { 'content-type': 'application/json' };
      const status = await page.evaluate(
        async ([path, headers]) => (await fetch(path, { method: 'POST', body: '{}', headers })).status,
        [path, headers] as [string, Record<string, string>],
      );
      expect([port, [403, 404, 421].includes(status)]).toEqual([port, true]);
    }
    await page.close();
  });
}
