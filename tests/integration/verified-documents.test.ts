import { createHash, randomUUID } from 'node:crypto';
import { type DocumentForm, keyOf, readKept } from '../../functions/documents/contract.ts';
import { givenIssuedBill, type IssuedBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as when from '../steps/when.ts';
import { overwrite, remove } from '../support/documents-bucket.ts';
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

async function givenKept(): Promise<IssuedBill> {
  const bill = await givenIssued();
  await keep('pdf', bill);
  return bill;
}

async function verify() {
  const { verifyDocuments } = await import('../../operations/verify/verify-documents.ts');
  return verifyDocuments(process.env);
}
const faultsOf = async ({ bill }: Pick<IssuedBill, 'bill'>): Promise<string[]> =>
  (await verify()).faults.filter((fault) => fault.bill === bill).map(({ fault }) => fault);

const bytesOf = async (bill: IssuedBill, form: DocumentForm): Promise<Uint8Array> =>
  (await readKept(`${process.env.DOCUMENTS_BUCKET}`, bill, form))?.bytes ?? new Uint8Array();
const metadataOf = (bytes: Uint8Array, { hash }: Pick<IssuedBill, 'hash'>) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  'bill-hash': hash,
});

describe('given final bills', () => {
  it('whose documents are kept nothing is wrong with, and those that wait for theirs are named apart', async () => {
    const bill = await givenKept();
    await keep('ubl', bill);
    const [none, half] = [await givenIssued(), await givenIssued()];
    await keep('cii', half);
    const { kept, missing, faults } = await verify();
    expect(faults).toEqual([]);
    expect(kept).toBe(1);
    const named = [none, half].map(({ bill: id, number, hash }) => ({ bill: id, number, hash }));
    expect(missing).toEqual(expect.arrayContaining(named));
    expect(missing).toHaveLength(2);
  });

  it.each<DocumentForm>(['pdf', 'cii'])(
    'other bytes of a %s are named, though the hash beside them was left',
    async (form) => {
      const bill = await givenKept();
      await overwrite(bill.bill, form, 'other', metadataOf(await bytesOf(bill, form), bill));
      expect(await faultsOf(bill)).toEqual(
        expect.arrayContaining([
          `${keyOf(bill.bill, form)} was put more than once.`,
          expect.stringMatching(
            `^${keyOf(bill.bill, form)} is not what was issued for bills/${bill.bill}: its bytes`,
          ),
        ]),
      );
    },
  );

  it('a PDF of another text of the bill is named', async () => {
    const bill = await givenKept();
    const bytes = await bytesOf(bill, 'pdf');
    await overwrite(bill.bill, 'pdf', bytes, metadataOf(bytes, { hash: 'f'.repeat(64) }));
    expect(await faultsOf(bill)).toContainEqual(
      expect.stringContaining(`the bill has the hash ${bill.hash}`),
    );
  });

  it('a PDF in which another CII lies than the one beside it is named', async () => {
    const bill = await givenKept();
    const other = Buffer.concat([await bytesOf(bill, 'cii'), Buffer.from('<!-- other -->')]);
    await overwrite(bill.bill, 'cii', other, metadataOf(other, bill));
    expect(await faultsOf(bill)).toContain('The XML in its PDF is not the one that is kept beside it.');
  });

  it.each<DocumentForm>(['pdf', 'cii'])('a %s that was put again, byte for byte, is named', async (form) => {
    const bill = await givenKept();
    const bytes = await bytesOf(bill, form);
    await overwrite(bill.bill, form, bytes, metadataOf(bytes, bill));
    expect(await faultsOf(bill)).toEqual([`${keyOf(bill.bill, form)} was put more than once.`]);
  });

  it('a PDF that was deleted is named', async () => {
    const bill = await givenKept();
    await remove(bill.bill, 'pdf');
    expect(await faultsOf(bill)).toEqual([`${keyOf(bill.bill, 'pdf')} was deleted.`]);
  });

  it('a document of no final bill is named', async () => {
    const bill = randomUUID();
    await overwrite(bill, 'pdf', '%PDF', {});
    expect(await faultsOf({ bill })).toEqual(['Documents of no final bill are kept.']);
  });

  it('where the bucket cannot be read, nothing is said of bills', async () => {
    const { DOCUMENTS_BUCKET } = process.env;
    const { verifyDocuments } = await import('../../operations/verify/verify-documents.ts');
    const elsewhere = verifyDocuments({ ...process.env, DOCUMENTS_BUCKET: `${DOCUMENTS_BUCKET}-not` });
    await expect(elsewhere).rejects.toThrow('bucket');
  });
});
