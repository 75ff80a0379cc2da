import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { fetchToken } from '../../localstack/identity/token.ts';
import { eventually } from '../support/eventually.ts';
import { launchBrowser } from './browser.ts';
import type { RunningSystem } from './system.ts';

/** A function's first start may take longer than a request waits for it. */
const ANSWERED_WITHIN_MS = 60_000;
const TIMEOUT_MS = 30_000;

/** What clients get of the documents of a bill, on a closed system that is given before all: the bytes that were kept. */
export function itGivesLegalDocuments(given: () => RunningSystem): void {
  let browser: Browser;
  let authorization: string;
  /** The URL of a final bill. */
  let bill: string;
  let number: string;

  beforeAll(async () => {
    const { url, identityPort, stateDirectory } = given();
    browser = await launchBrowser();
    authorization = `Bearer ${await fetchToken(identityPort, stateDirectory)}`;
    const productItems = [{ name: 'Conseil', price: 100, quantity: 2, nature: 'services' }];
    const draft = await post(`${url}bills`, { customerID: '1', productItems });
    bill = `${url}bills/${draft.id}`;
    number = `${(await post(`${bill}/finalize`, {})).number}`;
  });
  afterAll(() => browser?.close());

  /** What is asked again while it is not answered does nothing twice. */
  async function post(target: string, body: object): Promise<Record<string, unknown>> {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await eventually(
      () => fetch(target, { ...sent, signal: AbortSignal.timeout(TIMEOUT_MS) }),
      ({ status }) => status !== 503,
      ANSWERED_WITHIN_MS,
    );
    const said = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`POST ${target}: ${JSON.stringify(said)}`);
    return said;
  }

  const get = (form: string, headers: Record<string, string> = {}) =>
    eventually(
      () =>
        fetch(`${bill}/${form}`, {
          headers: { authorization, ...headers },
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
      ({ status }) => status !== 503,
      ANSWERED_WITHIN_MS,
    );

  async function byCurl(form: string): Promise<Buffer> {
    const folder = mkdtempSync(join(tmpdir(), 'facturation-curl-'));
    try {
      const file = join(folder, 'document');
      const options = ['--silent', '--show-error', '--fail', '--max-time', '30', '--output', file];
      await promisify(execFile)('curl', [
        ...options,
        '-H',
        `authorization: ${authorization}`,
        `${bill}/${form}`,
      ]);
      return readFileSync(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** By a page of the system itself, since a browser gives no token to an address that is typed. */
  async function byBrowser(form: string): Promise<Buffer> {
    const page = await browser.newPage();
    await page.goto(given().url);
    const base64 = await page.evaluate(fetchedBytes, { url: `${bill}/${form}`, authorization });
    await page.close();
    return Buffer.from(base64, 'base64');
  }

  it.each([
    ['pdf', '%PDF-', '.pdf'],
    ['xml', '<?xml', '.xml'],
    ['xml?syntax=ubl', '<?xml', '-ubl.xml'],
  ])('GET /bills/{id}/%s has the same bytes everywhere', async (form, begins, ending) => {
    const answer = await get(form);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
    expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${number}${ending}"`);
    expect(await byCurl(form)).toEqual(bytes);
    expect(await byBrowser(form)).toEqual(bytes);
  });

  it('each of the 256 bytes is among them', async () => {
    expect(new Set(Buffer.from(await (await get('pdf')).arrayBuffer())).size).toBe(256);
  });

  it('HEAD and If-None-Match are answered without them', async () => {
    const { headers } = await get('pdf');
    const head = await fetch(`${bill}/pdf`, { method: 'HEAD', headers: { authorization } });
    expect([head.status, head.headers.get('etag')]).toEqual([200, headers.get('etag')]);
    const known = await get('pdf', { 'if-none-match': headers.get('etag') ?? '' });
    expect([known.status, (await known.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('a preview is a PDF where that is asked for', async () => {
    const productItems = [{ name: 'Conseil', price: 100, quantity: 2 }];
    const answer = await fetch(`${given().url}bills/preview`, {
      method: 'POST',
      headers: { authorization, accept: 'application/pdf', 'content-type': 'application/json' },
      body: JSON.stringify({ customerID: '1', productItems }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
}

/** Runs in the page. Its answer is in base64, since a page hands over nothing but JSON. */
async function fetchedBytes({ url, authorization }: { url: string; authorization: string }): Promise<string> {
  const answer = await fetch(url, { headers: { authorization } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
