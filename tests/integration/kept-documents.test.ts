import { createHash, randomUUID } from 'node:crypto';
import { type DocumentForm, keyOf, readKept } from '../../functions/documents/contract.ts';
import { embeddedXml } from '../../operations/verify/embedded-xml.ts';
import { givenIssuedBill, type IssuedBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { overwrite, versionsOf } from '../support/documents-bucket.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { renderDocument } from '../support/render-document.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
  await when.request('PUT', '/seller', { body: SELLER });
});
afterAll(() => door.close());

const givenIssued = async (): Promise<IssuedBill> => givenIssuedBill((await given.aCustomer(BUSINESS)).id);

const keep = (form: DocumentForm, { bill, hash, text }: IssuedBill) =>
  renderDocument({ action: 'keep', form, bill, hash, text });
const bytesOf = async (bill: IssuedBill, form: DocumentForm): Promise<Buffer> =>
  Buffer.from((await readKept(`${process.env.DOCUMENTS_BUCKET}`, bill, form))?.bytes ?? '');
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const keysOf = async ({ bill }: IssuedBill): Promise<string[]> =>
  (await versionsOf(bill)).map(({ key }) => key);
const keysFor = ({ bill }: IssuedBill, ...forms: DocumentForm[]): string[] =>
  forms.map((form) => keyOf(bill, form));

describe('given a final bill of which nothing is kept', () => {
  it.each<DocumentForm>(['pdf', 'cii', 'ubl'])(
    'its %s is kept once, however often it is asked for',
    async (form) => {
      const bill = await givenIssued();
      const first = await keep(form, bill);
      const bytes = await bytesOf(bill, form);
      expect(bytes.length).toBeGreaterThan(0);
      expect(first).toEqual({ status: 'kept', sha256: sha256Of(bytes) });
      expect(await keep(form, bill)).toEqual(first);
      expect(await keysOf(bill)).toEqual(form === 'pdf' ? keysFor(bill, 'cii', 'pdf') : keysFor(bill, form));
    },
  );

  it('asked for by eight at once, one of each is kept, and all are told of that one', async () => {
    const bill = await givenIssued();
    const answers = await Promise.all(Array.from({ length: 8 }, () => keep('pdf', bill)));
    expect(new Set(answers.map(({ sha256 }) => sha256))).toEqual(
      new Set([sha256Of(await bytesOf(bill, 'pdf'))]),
    );
    expect(await keysOf(bill)).toEqual(keysFor(bill, 'cii', 'pdf'));
  });

  it('the CII in its PDF is the one that was kept before, though another version has written it', async () => {
    const [bill, another] = [await givenIssued(), await givenIssued()];
    await keep('cii', another);
    const before = `${await bytesOf(another, 'cii')}`
      .replaceAll(another.bill, bill.bill)
      .concat('<!-- before -->');
    const metadata = { sha256: sha256Of(Buffer.from(before)), 'bill-hash': bill.hash };
    await overwrite(bill.bill, 'cii', before, metadata);
    await keep('pdf', bill);
    expect(`${Buffer.from(embeddedXml(await bytesOf(bill, 'pdf')) ?? '')}`).toBe(before);
    expect(`${await bytesOf(bill, 'cii')}`).toBe(before);
  });

  it('a text that is another bill’s is refused, and nothing is kept', async () => {
    const [bill, another] = [await givenIssued(), await givenIssued()];
    await expect(keep('pdf', { ...bill, text: another.text })).rejects.toThrow(
      `The text for bills/${bill.bill} is that of bills/${another.bill}.`,
    );
    expect(await keysOf(bill)).toEqual([]);
  });

  it.each([{ action: 'keep' }, { action: 'remove', bill: 'b' }, null])(
    'what is no request is refused: %j',
    async (request) => {
      await expect(renderDocument(request as Parameters<typeof renderDocument>[0])).rejects.toThrow(
        'Invalid',
      );
    },
  );
});

describe('given a final bill whose documents are kept', () => {
  it.each<DocumentForm>(['pdf', 'cii'])(
    'asked under another hash, its %s is an error that names it',
    async (form) => {
      const bill = await givenIssued();
      await keep('pdf', bill);
      const other = { ...bill, hash: sha256Of(Buffer.from('other')) };
      const named = `${keyOf(bill.bill, form === 'pdf' ? 'cii' : form)} is not what was issued for bills/${bill.bill}`;
      await expect(keep(form, other)).rejects.toThrow(named);
    },
  );

  it.each<DocumentForm>(['pdf', 'cii'])(
    'bytes of its %s that were changed since are an error',
    async (form) => {
      const bill = await givenIssued();
      const { sha256 } = await keep('pdf', bill);
      await overwrite(bill.bill, form, 'changed', { sha256, 'bill-hash': bill.hash });
      await expect(keep(form, bill)).rejects.toThrow(`is not what was issued for bills/${bill.bill}`);
    },
  );
});

test('the PDF of a draft is drawn, and nothing of it is kept', async () => {
  const { text } = await givenIssued();
  const id = randomUUID();
  const { number: _, issueDate: __, dueDate: ___, ...draft } = JSON.parse(text);
  const { pdf } = await renderDocument({ action: 'draw', text: JSON.stringify({ ...draft, id }) });
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF/);
  expect(await versionsOf(id)).toEqual([]);
});
