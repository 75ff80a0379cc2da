import { SECTION_TEXTS } from '../../../web/src/app/sections.ts';
import { STANDING_TEXTS } from '../../../web/src/parts/standing-texts.ts';
import { formatsOf } from '../../../web/src/text/formats.ts';
import { CREDIT_TEXTS } from '../../../web/src/views/bill/credit/texts.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { eventually } from '../../support/eventually.ts';
import { type Language, SHOWN_WITHIN_MS } from '../page-system.ts';
import { finalise, type Given, Reader } from './reader.ts';
import { makeFinal, makeProduct, readBill, readProduct, unlike } from './records.ts';

/** A final bill does not change: what is wrong with it is taken back by another document. */
export function itCreditsBills(given: () => Given, language: Language): void {
  const bill = BILL_TEXTS[language];
  const credit = CREDIT_TEXTS[language];
  const { euros } = formatsOf(language);

  /** A reader of a final bill over ten pieces of a product. */
  async function givenBill() {
    const { api } = given();
    const product = await makeProduct(api, unlike('Table'), 40);
    const billed = await makeFinal(api, '2', [{ productID: product.id, quantity: 10 }]);
    const reader = await Reader.at(given(), language, `/bills/${billed.id}`);
    await reader.sees(bill.invoice(billed.number ?? ''));
    return { api, product, billed, reader };
  }

  const due = (reader: Reader, amount: number) =>
    reader.reads(euros(amount), reader.page.getByLabel(bill.totals, { exact: true }));

  it('takes a part of it back: less is due, and the pieces are in stock again', async () => {
    const { api, product, billed, reader } = await givenBill();
    await reader.command(credit.credit);
    await reader.field(credit.reason, reader.dialog()).fill('Retour');
    await reader.field(credit.some, reader.dialog()).check();
    await reader.dialog().getByLabel(credit.line(1, product.name)).check();
    await reader.field(credit.quantity, reader.dialog()).fill('3');
    await reader.dialog().getByLabel(credit.restock).check();
    await reader.button(credit.make, reader.dialog()).click();
    await reader.sees(bill.draftCreditNote);
    const section = { name: SECTION_TEXTS[language].creditNotes, exact: true };
    await reader.page.getByRole('link', section).and(reader.page.locator('[aria-current=page]')).waitFor();
    const note = await readBill(api, reader.place.replace('/bills/', ''));
    await finalise(reader, language);
    await reader.reads(STANDING_TEXTS[language].issued);
    await reader.page.getByRole('link', { name: billed.number ?? '', exact: true }).click();
    await reader.sees(bill.invoice(billed.number ?? ''));
    const { totals, settlement } = await readBill(api, billed.id);
    await due(reader, totals?.due ?? 0);
    expect(totals?.due).toBeCloseTo((billed.totals?.gross ?? 0) - (note.totals?.gross ?? 0), 6);
    expect(settlement).toBe('open');
    // They come back after the credit note is final, on its way to the stream.
    await eventually(
      () => readProduct(api, product.id),
      ({ quantity }) => quantity === 40 - 10 + 3,
      SHOWN_WITHIN_MS,
    );
    await reader.leaves();
  });

  it('takes all of it back: nothing is due, and its credit note is listed', async () => {
    const { api, billed, reader } = await givenBill();
    await reader.command(credit.credit);
    await reader.field(credit.reason, reader.dialog()).fill('Erreur');
    await reader.button(credit.make, reader.dialog()).click();
    await reader.sees(bill.draftCreditNote);
    const { id } = await readBill(api, reader.place.replace('/bills/', ''));
    await finalise(reader, language);
    await reader.reads(STANDING_TEXTS[language].issued);
    const note = await readBill(api, id);
    expect(note.totals?.gross).toBe(billed.totals?.gross);
    await reader.goTo(`/bills/${billed.id}`);
    await reader.reads(STANDING_TEXTS[language].credited);
    await due(reader, 0);
    const listed = reader.page.getByRole('region', { name: credit.creditNotes });
    await listed.getByRole('link', { name: note.number ?? '', exact: true }).waitFor();
    await reader.leaves();
  });

  it('replaces it: by a credit note of the whole, and a new draft of the same', async () => {
    const { api, billed, reader } = await givenBill();
    await reader.command(credit.correct);
    await reader.field(credit.reason, reader.dialog()).fill('Adresse');
    await reader.button(credit.correctMake, reader.dialog()).click();
    await reader.reads(credit.corrected);
    const link = (name: string) => reader.dialog().getByRole('link', { name, exact: true });
    const invoice = /bills\/([^/]+)\/edit/.exec(
      (await link(credit.toInvoice).getAttribute('href')) ?? '',
    )?.[1];
    expect(await readBill(api, invoice ?? '')).toMatchObject({ status: 'draft', kind: 'invoice' });
    await link(credit.toCreditNote).click();
    await reader.sees(bill.draftCreditNote);
    await finalise(reader, language);
    await reader.reads(STANDING_TEXTS[language].issued);
    expect(await readBill(api, billed.id)).toMatchObject({ settlement: 'credited', totals: { due: 0 } });
    await reader.leaves();
  });
}
