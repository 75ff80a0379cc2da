import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { givenCreditNote, givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { overwrite } from '../support/documents-bucket.ts';
import { eventually } from '../support/eventually.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

const RENDERER = 'facturation-local-renderDocument';
const FORMS = ['pdf', 'xml', 'xml?syntax=ubl'];

let door: FrontDoor;
let customerID: string;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  customerID = (await given.aCustomer({ name: 'Élise & Fils', ...BUSINESS })).id;
});
afterAll(() => door.close());

const LINES = [{ name: 'Câble', price: 10, quantity: 2 }];
const aDraft = async (more: object = {}): Promise<string> => {
  const { status, body } = await when.post('/bills', { customerID, productItems: LINES, ...more });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.id;
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** It is a PDF, whole: the answer says of its bytes what they are. */
function isPdf({ status, headers, body }: when.Answer, name: string): void {
  expect(status).toBe(200);
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  });
}

describe('given a draft, before there is a seller', () => {
  it('its PDF is drawn', async () => {
    const id = await aDraft();
    const answer = await when.get(`/bills/${id}/pdf`);
    isPdf(answer, `draft-${id}.pdf`);
    expect(answer.headers).toMatchObject({
      etag: `"${sha256(answer.body)}"`,
      'cache-control': 'private, no-cache',
    });
  });

  it('so is what would be one', async () => {
    const headers = { accept: 'application/pdf' };
    const body = { customerID, productItems: LINES };
    isPdf(await when.request('POST', '/bills/preview', { body, headers }), 'draft.pdf');
  });
});

describe('given a seller', () => {
  beforeAll(() => when.request('PUT', '/seller', { body: SELLER }));

  describe('and a final bill', () => {
    let bill: Awaited<ReturnType<typeof givenFinalBill>>;
    beforeAll(async () => {
      bill = await givenFinalBill(customerID);
    });

    it('its PDF is what was kept, under its number', async () => {
      const first = await when.get(`/bills/${bill.id}/pdf`);
      isPdf(first, `${bill.number}.pdf`);
      expect(first.headers).toMatchObject({
        etag: `"${sha256(first.body)}"`,
        'cache-control': 'private, no-cache',
      });
      const invoked = door.invoked.length;
      const second = await when.get(`/bills/${bill.id}/pdf`);
      expect(second.body).toEqual(first.body);
      expect(door.invoked.slice(invoked)).toEqual([]);
    });

    it.each([
      ['xml', '.xml', 'CrossIndustryInvoice'],
      ['xml?syntax=cii', '.xml', 'CrossIndustryInvoice'],
      ['xml?syntax=ubl', '-ubl.xml', 'Invoice'],
    ])('its %s is what was kept', async (path, ending, root) => {
      const { status, headers, body } = await when.get(`/bills/${bill.id}/${path}`);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'application/xml',
        'content-disposition': `inline; filename="${bill.number}${ending}"`,
        etag: `"${sha256(body)}"`,
      });
      expect(body.toString()).toMatch(new RegExp(`<(\\w+:)?${root}\\b`));
      expect(body.toString()).toContain(bill.number);
      expect((await when.get(`/bills/${bill.id}/${path}`)).body).toEqual(body);
    });

    it('who has it already is told so', async () => {
      for (const form of FORMS) {
        const path = `/bills/${bill.id}/${form}`;
        const { headers } = await when.get(path);
        const known = await when.get(path, { headers: { 'if-none-match': `"old", ${headers.etag}` } });
        expect(known).toMatchObject({ status: 304, body: '', headers: { etag: headers.etag } });
        expect((await when.get(path, { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
      }
    });

    it('HEAD says of it what GET does', async () => {
      for (const form of FORMS) {
        const path = `/bills/${bill.id}/${form}`;
        const [get, head] = [await when.get(path), await when.request('HEAD', path)];
        const { 'x-correlation-id': _, ...headers } = get.headers;
        expect(head).toMatchObject({ status: 200, headers });
        expect(head.body).toHaveLength(0);
      }
    });

    it.each([
      { range: 'bytes=0-3' },
      { accept: 'text/html' },
      { accept: ';;q=x,"' },
      { accept: 'application/pdf;q=0' },
      { 'if-none-match': '"' },
      { 'if-modified-since': 'yesterday' },
    ])('it comes whole, whatever else is sent: %j', async (headers) => {
      isPdf(await when.get(`/bills/${bill.id}/pdf`, { headers }), `${bill.number}.pdf`);
    });

    it('each byte of it comes over HTTP as it is', async () => {
      const { headers, body } = await when.get(`/bills/${bill.id}/pdf`);
      const answer = await fetch(`${door.url}/bills/${bill.id}/pdf`);
      const bytes = await answer.bytes();
      expect(`"${sha256(bytes)}"`).toBe(headers.etag);
      expect(Buffer.from(bytes)).toEqual(body);
      expect(new Set(bytes).size).toBe(256);
    });

    it('another syntax is refused, and so is another parameter', async () => {
      for (const query of ['syntax=pdf', 'syntax=', 'syntax=cii&syntax=ubl', 'form=cii'])
        then.isProblem(await when.get(`/bills/${bill.id}/xml?${query}`), 400, 'malformed-query');
    });
  });

  it('many that ask at once for what was not made yet get the same', async () => {
    const { id } = await givenFinalBill(customerID);
    for (const form of FORMS) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => when.get(`/bills/${id}/${form}`)));
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
      expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
    }
  });

  it('a credit note has its PDF and its XML, as a draft and when it is final', async () => {
    const bill = await givenFinalBill(customerID);
    const draft = (await when.post(`/bills/${bill.id}/credit-notes`, { reason: 'Retour' })).body;
    isPdf(await when.get(`/bills/${draft.id}/pdf`), `draft-${draft.id}.pdf`);
    then.isProblem(await when.get(`/bills/${draft.id}/xml`), 409, 'bill-is-draft');
    const note = await givenCreditNote(await givenFinalBill(customerID));
    isPdf(await when.get(`/bills/${note.id}/pdf`), `${note.number}.pdf`);
    const ubl = await when.get(`/bills/${note.id}/xml?syntax=ubl`);
    expect(ubl.body.toString()).toContain(note.number);
  });

  it('a draft has no XML: that comes with its number', async () => {
    const id = await aDraft();
    for (const form of FORMS.slice(1)) {
      const answer = await when.get(`/bills/${id}/${form}`);
      then.isProblem(answer, 409, 'bill-is-draft');
      expect(answer.body.detail).toContain('once it is final');
    }
  });

  it('a draft is drawn as it is at the moment, and the same one the same', async () => {
    const id = await aDraft();
    const [first, again] = [await when.get(`/bills/${id}/pdf`), await when.get(`/bills/${id}/pdf`)];
    expect(again.headers.etag).toBe(first.headers.etag);
    const changed = await when.request('PATCH', `/bills/${id}`, {
      body: { note: 'Merci' },
      headers: { 'if-match': '*' },
    });
    expect(changed.status).toBe(200);
    expect((await when.get(`/bills/${id}/pdf`)).headers.etag).not.toBe(first.headers.etag);
  });

  it('a draft is drawn also where it could not be made final', async () => {
    const stranger = await given.aCustomer({ name: '文件 🙂 Sàrl' });
    const id = await aDraft({ customerID: stranger.id });
    isPdf(await when.get(`/bills/${id}/pdf`), `draft-${id}.pdf`);
  });

  it('a long draft is drawn, and small enough to be answered', async () => {
    const productItems = Array.from({ length: 50 }, (_, index) => ({
      name: `Ligne ${index + 1}`,
      description: 'Œuvre mémorable, à relire ; '.repeat(50).slice(0, 1_000),
      price: 1.5,
      quantity: index + 1,
    }));
    const id = await aDraft({ productItems });
    // On a busy machine the drawing may outlast a request: then a client is told to ask again.
    const answer = await eventually(
      () => when.get(`/bills/${id}/pdf`),
      ({ status }) => status !== 503,
      60_000,
    );
    isPdf(answer, `draft-${id}.pdf`);
    // Lambda answers 6 MB at most, in base64.
    expect(answer.body.length).toBeLessThan(4_000_000);
  }, 90_000);

  it('what is not there has neither', async () => {
    const deleted = await aDraft();
    await when.request('DELETE', `/bills/${deleted}`, { headers: { 'if-match': '*' } });
    for (const id of [deleted, 'unknown'])
      for (const form of FORMS) then.isProblem(await when.get(`/bills/${id}/${form}`), 404, 'not-found');
    then.isProblem(await when.get('/bills/not%20an%20id/pdf'), 400, 'malformed-id');
  });

  it('a draft for a customer who is gone is not drawn, and why is said', async () => {
    const gone = await given.aCustomer();
    const id = await aDraft({ customerID: gone.id });
    await when.request('DELETE', `/customers/${gone.id}`, { headers: { 'if-match': '*' } });
    const answer = await when.get(`/bills/${id}/pdf`);
    then.isProblem(answer, 409, 'incomplete');
    expect(answer.body.errors).toEqual([
      { pointer: '/customer', detail: `customers/${gone.id} does not exist.` },
    ]);
  });

  it('a number with strokes in it names one file, and no folder', async () => {
    const pattern = { pattern: 'F/{YYYY}/{0000}' };
    expect((await when.request('PUT', '/series/STROKES', { body: pattern })).status).toBe(201);
    const id = await aDraft({ series: 'STROKES' });
    const { number } = (await when.post(`/bills/${id}/finalize`, {})).body;
    expect(number).toContain('/');
    isPdf(await when.get(`/bills/${id}/pdf`), `${number.replaceAll('/', '-')}.pdf`);
  });
});

describe('given a preview', () => {
  const body = () => ({ customerID, productItems: LINES });
  const preview = (headers: Record<string, string>) =>
    when.request('POST', '/bills/preview', { body: body(), headers });

  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/json, application/pdf;q=0.5', 'application/json'],
    ['application/json;q=0.5, application/pdf', 'application/pdf'],
    ['image/png', 'application/json'],
    ['nonsense', 'application/json'],
  ])('who accepts %s gets %s', async (accept, type) => {
    const { status, headers } = await preview({ accept });
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('a PDF under a key is drawn again, and JSON under that key is another request', async () => {
    const headers = { accept: 'application/pdf', 'idempotency-key': randomUUID() };
    const [first, again] = [await preview(headers), await preview(headers)];
    isPdf(first, 'draft.pdf');
    expect(again.body).toEqual(first.body);
    const key = { 'idempotency-key': randomUUID() };
    expect((await preview(key)).body.status).toBe('draft');
    then.isProblem(await preview({ ...headers, ...key }), 422, 'idempotency-mismatch');
  });

  it('a refusal is a problem, whatever was asked for', async () => {
    const headers = { accept: 'application/pdf' };
    const unknown = { customerID: 'unknown', productItems: LINES };
    then.isProblem(
      await when.request('POST', '/bills/preview', { body: unknown, headers }),
      422,
      'unknown-reference',
    );
  });
});

describe('given something that does not work', () => {
  beforeAll(() => when.request('PUT', '/seller', { body: SELLER }));
  afterEach(() => door.broken.clear());

  it('while documents cannot be made, it is asked for later, and then made', async () => {
    const { id } = await givenFinalBill(customerID);
    door.broken.add(RENDERER);
    for (const path of [`/bills/${id}/pdf`, `/bills/${id}/xml`, `/bills/${await aDraft()}/pdf`]) {
      const answer = await when.get(path);
      then.isProblem(answer, 503, 'service-unavailable');
      expect(answer.headers).toHaveProperty('retry-after');
    }
    door.broken.clear();
    expect((await when.get(`/bills/${id}/pdf`)).status).toBe(200);
  });

  it.each([
    ['is silent', () => {}, 503, 'service-unavailable'],
    ['fails', (_, response) => response.writeHead(503).end(), 503, 'service-unavailable'],
    // A role that may not read is mended by nobody who asks again.
    ['refuses', (_, response) => response.writeHead(403).end(), 500, 'internal'],
  ] satisfies [string, RequestListener, number, string][])(
    'while S3 %s, the client is told so before it gives up',
    async (_, listener, status, code) => {
      const { id } = await givenFinalBill(customerID);
      const server = createServer(listener).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const s3 = process.env.AWS_ENDPOINT_URL_S3;
      process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      try {
        const answer = await when.get(`/bills/${id}/pdf`, { headers: { 'x-request-timeout': '1500' } });
        then.isProblem(answer, status, code);
        expect('retry-after' in answer.headers).toBe(status === 503);
      } finally {
        process.env.AWS_ENDPOINT_URL_S3 = s3;
        server.close().closeAllConnections();
      }
      expect((await when.get(`/bills/${id}/pdf`)).status).toBe(200);
    },
  );

  it.each([
    ['bytes', 'another document', {}],
    ['the hash of another bill', undefined, { 'bill-hash': '0'.repeat(64) }],
  ])('what was kept with %s is answered to nobody', async (_, text, metadata) => {
    const { id, ...bill } = await givenFinalBill(customerID);
    const { body, headers } = await when.get(`/bills/${id}/pdf`);
    const { hash } = (await when.get(`/bills/${id}`)).body;
    const kept = { sha256: headers.etag?.replaceAll('"', '') ?? '', 'bill-hash': hash, ...metadata };
    await overwrite(id, 'pdf', text ?? body, kept);
    const answer = await when.get(`/bills/${id}/pdf`);
    then.isProblem(answer, 500, 'internal');
    expect(JSON.stringify(answer)).not.toContain(bill.number);
  });
});
