import { toEuros } from '@facturation/platform/money';
import fc from 'fast-check';
import { aPng } from '../../functions/billing/seller/logo/sample-images.ts';
import { bytesOf } from '../../functions/documents/pdf/bytes.ts';
import { formatsOf } from '../../functions/documents/pdf/formats.ts';
import { draftPdfOf, pdfOf } from '../../functions/documents/pdf/pdf.ts';
import { Sheet } from '../../functions/documents/pdf/sheet.ts';
import { PRINTED_CHARACTERS } from '../../functions/documents/printed-characters.ts';
import { placedTextOfPages, textOfPages } from '../support/pdf-text.ts';
import { draftBill, printedBill, SELLER } from '../support/printed-bills.ts';

const CII = '<?xml version="1.0"?><CrossIndustryInvoice/>';
const ATTACHED = { cii: CII };
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const linesOf = (pdf: Uint8Array) => textOfPages(pdf).flat();
const hundred = printedBill({
  lines: Array.from({ length: 100 }, (_, index) => ({ name: `Article ${index}`, price: index + 0.37 })),
});

describe('given a bill', () => {
  it('the same bill and XML are the same bytes', async () => {
    const [one, other] = await Promise.all([pdfOf(hundred, ATTACHED), pdfOf(hundred, ATTACHED)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('a letter that a bill before it needed as a part of another is read as itself', async () => {
    await pdfOf(printedBill({ lines: [{ name: 'í' }] }), ATTACHED);
    const pdf = await pdfOf(printedBill({ lines: [{ name: 'Diyarbakır' }] }), ATTACHED);
    expect(linesOf(pdf)).toContain('Diyarbakır');
  });

  it('it claims PDF/A-3b, PDF/UA-1 and Factur-X of the profile EN 16931, and has the XML inside', async () => {
    const pdf = latin1(await pdfOf(printedBill(), ATTACHED));
    for (const claim of [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>B</pdfaid:conformance>',
      '<pdfuaid:part>1</pdfuaid:part>',
      '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
      '/AFRelationship /Alternative',
      '(factur-x.xml)',
    ])
      expect(pdf).toContain(claim);
  });

  it('signs of XML in a name are read as they are', async () => {
    const pdf = latin1(
      await pdfOf(printedBill({ seller: { ...SELLER, legalName: 'A & B <Co>' } }), ATTACHED),
    );
    expect(pdf).toContain('<rdf:li>A &amp; B &lt;Co&gt;</rdf:li>');
    expect(pdf).toContain('(A & B <Co>)');
  });

  it('each character that can be printed is drawn, and is read as itself', async () => {
    const isPrinted = new RegExp(`[${PRINTED_CHARACTERS}]`, 'u');
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
      // An accent alone goes onto the letter before it; ∆ and the Greek letter are one glyph.
      (character) => isPrinted.test(character) && !/[\s\p{M}∆]/u.test(character),
    );
    const name = (from: number) => all.slice(from, from + 100).join('');
    const lines = Array.from({ length: Math.ceil(all.length / 100) }, (_, index) => ({
      name: name(index * 100),
      description: name(index * 100),
    }));
    const text = linesOf(await pdfOf(printedBill({ lines }), ATTACHED)).join('');
    for (const { name } of lines) expect(text.split(name.normalize('NFC')).length - 1).toBe(2);
  });

  it('a character that cannot be printed is a box', async () => {
    const pdf = await pdfOf(printedBill({ lines: [{ name: '文件 🙂' }] }), ATTACHED);
    expect(linesOf(pdf)).toContain('□□ □');
  });
});

describe('given a bill of 0.00', () => {
  it('it asks for no money and names no account', async () => {
    const free = printedBill({ discounts: [{ percent: 10_000, amount: undefined, reason: 'Geste' }] });
    const lines = linesOf(await pdfOf(free, ATTACHED));
    expect(lines).toContain('Rien à payer');
    expect(lines.join('\n')).not.toMatch(/au plus tard|IBAN/);
  });
});

describe('given the logo of a seller', () => {
  const samples = Array.from({ length: 4 }, () => [200, 120, 30, 128]);
  const logo = aPng({ width: 2, height: 2, depth: 8, colourType: 6, samples });

  it('it is a figure with its name, and its bytes are the same each time', async () => {
    const bill = printedBill({ seller: { ...SELLER, legalName: 'Moreau' } });
    const [one, other] = [await pdfOf(bill, { ...ATTACHED, logo }), await pdfOf(bill, { ...ATTACHED, logo })];
    expect(latin1(one)).toMatch(/\/S \/Figure\n\/Alt \(Logo : Moreau\)/);
    expect(latin1(one)).toContain('/Subtype /Image');
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('given a hundred lines', () => {
  const { amount } = formatsOf('fr');

  it('each page ends with what its lines and those before it come to, and the next one begins with it', async () => {
    const pages = textOfPages(await pdfOf(hundred, ATTACHED));
    const cents = hundred.lines.map(({ net }) => BigInt(net.replace('.', '')));
    let drawn = 0;
    for (const [index, page] of pages.entries()) {
      const before = amount(toEuros(cents.slice(0, drawn).reduce((sum, net) => sum + net, 0n)));
      if (index > 0 && drawn < cents.length) expect(page[page.indexOf('Report') + 1]).toBe(before);
      drawn += page.filter((line) => /^Article \d+$/.test(line)).length;
      const after = amount(toEuros(cents.slice(0, drawn).reduce((sum, net) => sum + net, 0n)));
      if (drawn < cents.length) expect(page[page.indexOf('À reporter') + 1]).toBe(after);
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(drawn).toBe(cents.length);
  });

  it('each page says which it is, and the totals are on the page of the last line', async () => {
    const pages = textOfPages(await pdfOf(hundred, ATTACHED));
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} sur ${pages.length}`);
    expect(pages.find((page) => page.includes('Article 99'))).toContain('Net à payer');
  });
});

describe('given a bill with texts as long as they may be', () => {
  it.each(['W'.repeat(200), 'Nom '.repeat(50).trim()])('nothing of them is left out', async (name) => {
    const description = Array.from({ length: 300 }, (_, index) => `${index}`)
      .join('\n')
      .slice(0, 1_000);
    const pdf = await pdfOf(printedBill({ lines: [{ name, description }, { name: 'Fin' }] }), ATTACHED);
    const text = linesOf(pdf).join('');
    expect(text.replaceAll(/\s/g, '')).toContain(name.replaceAll(' ', ''));
    for (const line of description.split('\n')) expect(linesOf(pdf)).toContain(line);
  });
});

/** Where text may be: within the margins, and above the foot or in it. */
const WITHIN = { left: 51, right: 545, bottom: 40, top: 800 };

describe('given any bill', () => {
  const text = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'Wil. éŒ\n-'), minLength: 1, maxLength });
  const line = fc.record({
    name: text(200),
    description: text(1_000),
    quantity: fc.integer({ min: 1, max: 999 }),
    price: fc.integer({ min: 0, max: 99_999 }),
    vat: fc.record({ rate: fc.constantFrom(2000, 1000, 550, 210) }),
  });
  const bill = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 25 }),
    discounts: fc.array(fc.record({ percent: fc.constant(100), reason: text(200) }), { maxLength: 20 }),
    note: text(2_000),
    reason: text(500),
  });

  it('each amount stands on it, nothing outside of its margins, and each carried total is brought forward', async () => {
    const { amount } = formatsOf('fr');
    const property = fc.asyncProperty(bill, async (sample) => {
      const printed = printedBill(sample);
      const pages = placedTextOfPages(await pdfOf(printed, ATTACHED));
      for (const { x, y } of pages.flat()) {
        expect(x).toBeGreaterThanOrEqual(WITHIN.left);
        expect(x).toBeLessThan(WITHIN.right);
        expect(y).toBeGreaterThan(WITHIN.bottom);
        expect(y).toBeLessThan(WITHIN.top);
      }
      const texts = pages.flat().map(({ text }) => text);
      for (const { net } of printed.lines) expect(texts).toContain(amount(net));
      const carried = texts.flatMap((text, index) => (text === 'À reporter' ? [texts[index + 1]] : []));
      const brought = texts.flatMap((text, index) => (text === 'Report' ? [texts[index + 1]] : []));
      expect(brought).toEqual(carried);
    });
    await fc.assert(property, { numRuns: 8 });
  }, 120_000);
});

describe('given a draft', () => {
  it.each([
    ['fr', 'BROUILLON'],
    ['en', 'DRAFT'],
  ] as const)('each page says so, and it has neither number nor XML', async (language, word) => {
    const lines = Array.from({ length: 60 }, () => ({}));
    const pdf = await draftPdfOf({ ...draftBill({ lines }), language }, {});
    const pages = textOfPages(pdf);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(word);
    expect(latin1(pdf)).not.toMatch(/factur-x|pdfaid/);
    expect(pages.flat().join('\n')).not.toContain(printedBill().number);
  });

  it('what is missing is said', async () => {
    const { seller: _, ...draft } = draftBill({ customer: { id: 'c', name: 'Sans adresse' } });
    const lines = linesOf(await draftPdfOf(draft, {}));
    for (const text of ['Vendeur à renseigner', 'Adresse à renseigner', 'Numéro attribué à l’émission'])
      expect(lines).toContain(text);
  });
});

it('a document that cannot be finished is given up', async () => {
  const sheet = new Sheet({}, () => {});
  sheet.doc.struct('P');
  await expect(bytesOf(sheet.doc, 100)).rejects.toThrow('not finished within 100 ms');
});
