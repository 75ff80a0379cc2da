import { aPng } from '../../functions/billing/seller/logo/sample-images.ts';
import { readKept } from '../../functions/documents/contract.ts';
import { givenFinalBill } from '../steps/final-bills.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { bringBack, removeObject, versionsUnder } from '../support/documents-bucket.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';
import { renderDocument } from '../support/render-document.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

/** A PNG of one colour that is half seen through. Each shade is another image. */
const aLogo = (shade: number, [width, height] = [4, 3]) => ({
  mediaType: 'image/png',
  data: aPng({
    width,
    height,
    depth: 8,
    colourType: 4,
    samples: Array.from({ length: width * height }, () => [shade, 128]),
  }).toString('base64'),
});

const put = (logo: unknown) => when.request('PUT', '/seller', { body: { ...SELLER, logo } });
const imagesIn = (pdf: Uint8Array): string[] =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Subtype \/Image\b/g) ?? [];

async function frozenOf(id: string): Promise<{ bill: string; hash: string; text: string }> {
  const { getItem } = await import('@facturation/platform/get-item');
  const row = await getItem(`${process.env.FROZEN_BILLS_TABLE}`, { id });
  return { bill: id, hash: `${row?.hash}`, text: `${row?.text}` };
}

async function aFinalBill() {
  const { id } = await givenFinalBill((await given.aCustomer(BUSINESS)).id);
  return frozenOf(id);
}

/** The cases follow each other: a stage has one seller. */
describe('given a seller', () => {
  it('a logo is answered by what it is, and the image lies in the bucket under its SHA-256', async () => {
    const { status, body } = await put(aLogo(0));
    expect(status).toBe(201);
    const { logo } = body;
    expect(logo).toEqual({ sha256: expect.any(String), mediaType: 'image/png', width: 4, height: 3 });
    expect((await when.get('/seller')).body.logo).toEqual(logo);
    expect(await versionsUnder(`logos/${logo.sha256}`)).toHaveLength(1);
  });

  it('sent back as it was answered it stays, sent anew it is the same one, and is kept once', async () => {
    const { logo } = (await when.get('/seller')).body;
    expect((await put(logo)).body.logo).toEqual(logo);
    expect((await put({ mediaType: logo.mediaType, sha256: logo.sha256 })).body.logo).toEqual(logo);
    expect((await put(aLogo(0))).body.logo).toEqual(logo);
    expect(await versionsUnder(`logos/${logo.sha256}`)).toHaveLength(1);
  });

  it.each([
    ['that is no image', { mediaType: 'image/png', data: 'AAAA' }, '#/logo/data', 'no whole PNG'],
    [
      'of another kind than it says',
      { ...aLogo(0), mediaType: 'image/jpeg' },
      '#/logo/data',
      'no whole JPEG',
    ],
    ['that is too wide', aLogo(0, [2_001, 1]), '#/logo/data', '2001 × 1'],
    ['that is not in base64', { mediaType: 'image/png', data: '*' }, '#/logo/data', 'Base64'],
    ['of a format that is not taken', { ...aLogo(0), mediaType: 'image/svg+xml' }, '#/logo/mediaType', ''],
    ['without an image', { mediaType: 'image/png' }, '#/logo/data', 'one of them'],
    [
      'that the seller has not',
      { mediaType: 'image/png', sha256: '0'.repeat(64), width: 4, height: 3 },
      '#/logo/sha256',
      'send the image',
    ],
  ])('one %s is refused where it is wrong', async (_, logo, pointer, sentence) => {
    const answer = await put(logo);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer, detail: expect.stringContaining(sentence) }]);
  });

  it('its audit trail holds what the logo is, and not the image', async () => {
    const { data } = aLogo(7);
    const { sha256 } = (await put({ mediaType: 'image/png', data })).body.logo;
    const trail = JSON.stringify((await when.get('/audit?resource=seller')).body);
    expect(trail).toContain(sha256);
    expect(trail).not.toContain(data);
  });
});

describe('given a bill that was made final under a logo', () => {
  it('its text names that logo and its PDF is printed with it, whatever the seller has since', async () => {
    const { sha256 } = (await put(aLogo(20))).body.logo;
    const bill = await aFinalBill();
    expect(JSON.parse(bill.text).seller.logo.sha256).toBe(sha256);
    expect((await put(null)).body).not.toHaveProperty('logo');
    const without = await aFinalBill();
    await put(aLogo(90));
    for (const each of [bill, without]) await renderDocument({ action: 'keep', form: 'pdf', ...each });
    const kept = await Promise.all(
      [bill, without].map((each) => readKept(`${process.env.DOCUMENTS_BUCKET}`, each, 'pdf')),
    );
    expect(kept.map((one) => imagesIn(one?.bytes ?? Buffer.of()).length)).toEqual([1, 0]);
  });

  it('no PDF is made while that logo is not there: the bill waits, and nothing is kept without it', async () => {
    const { sha256 } = (await put(aLogo(30))).body.logo;
    const bill = await aFinalBill();
    await removeObject(`logos/${sha256}`);
    const keep = () => renderDocument({ action: 'keep', form: 'pdf', ...bill });
    await expect(keep()).rejects.toThrow(
      `logos/${sha256} is not there, and bills/${bill.bill} is printed with it.`,
    );
    expect(await readKept(`${process.env.DOCUMENTS_BUCKET}`, bill, 'pdf')).toBeUndefined();
    await bringBack(`logos/${sha256}`);
    expect(await keep()).toMatchObject({ status: 'kept' });
  });

  it('a draft and a preview are drawn with the logo of the day', async () => {
    await put(aLogo(40));
    const { id: customerID } = await given.aCustomer(BUSINESS);
    const body = { customerID, productItems: [{ name: 'Câble', price: 10, quantity: 2 }] };
    const headers = { accept: 'application/pdf' };
    const drawn = [
      await when.request('POST', '/bills/preview', { body, headers }),
      await when.get(`/bills/${(await when.post('/bills', body)).body.id}/pdf`),
    ];
    expect(drawn.map(({ status, body: pdf }) => [status, imagesIn(pdf).length])).toEqual([
      [200, 1],
      [200, 1],
    ]);
  });
});
