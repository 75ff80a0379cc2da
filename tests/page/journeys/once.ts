import type { Page } from 'playwright-core';
import { beginningOf, dayAt, daysAfter } from '../../../web/src/text/days.ts';
import { formatsOf } from '../../../web/src/text/formats.ts';
import { CREDIT_TEXTS } from '../../../web/src/views/bill/credit/texts.ts';
import { PAYMENT_TEXTS } from '../../../web/src/views/bill/payments/texts.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader, withheld } from './reader.ts';
import {
  makeCredited,
  makeCustomer,
  makeDraft,
  makeFinal,
  makeProduct,
  readBill,
  unlike,
} from './records.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;

/** What the page asks the API to do, as `POST /bills/1/finalize`. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return asked;
}

/** What is done once, and read before. */
export function itDoesEverythingOnce(given: () => Given, language: Language): void {
  const bill = BILL_TEXTS[language];
  const credit = CREDIT_TEXTS[language];
  const payments = PAYMENT_TEXTS[language];

  const made = async () => {
    const { api } = given();
    const customer = await makeCustomer(api, unlike('Hâtif'));
    const product = await makeProduct(api, unlike('Vis'), 40, 100);
    return { customerID: customer.id, lines: [{ productID: product.id, quantity: 1 }] };
  };

  it('Enter that is kept down asks, and does not answer itself', async () => {
    const { customerID, lines } = await made();
    const draft = await makeDraft(given().api, customerID, lines);
    const reader = await Reader.at(given(), language, `/bills/${draft.id}`);
    const asked = askedBy(reader.page);
    await reader.button(bill.finalize).focus();
    await reader.page.keyboard.down('Enter');
    await reader.isAt(reader.button(bill.finalize, reader.dialog()));
    for (let repeats = 0; repeats < 3; repeats++) await reader.page.keyboard.down('Enter');
    await reader.page.keyboard.up('Enter');
    await reader.page.keyboard.press('Escape');
    await reader.dialog().waitFor({ state: 'detached' });
    await reader.isAt(reader.button(bill.finalize));
    expect(asked).toEqual([]);
    await reader.leaves();
  });

  it('the day of issue is that on which the question is answered, though it was asked before midnight', async () => {
    const { customerID, lines } = await made();
    const draft = await makeDraft(given().api, customerID, lines);
    const reader = await Reader.at(given(), language, `/bills/${draft.id}`);
    await reader.button(bill.finalize).waitFor();
    const day = dayAt(Date.now());
    const midnight = beginningOf(day);
    const { clock } = reader.page;
    await clock.install({ time: midnight - HOUR_MS });
    await reader.button(bill.finalize).click();
    await reader.dialog().waitFor();
    await clock.pauseAt(midnight - SECOND_MS);
    const { date } = formatsOf(language);
    await reader.reads(bill.today(date(daysAfter(day, -1))), reader.dialog());
    await clock.runFor(2 * SECOND_MS);
    await reader.reads(bill.today(date(day)), reader.dialog());
    await reader.leaves();
  });

  it('a payment that takes long keeps its dialog, is booked once, and leaves the focus to the title', async () => {
    const { customerID, lines } = await made();
    const { id } = await makeFinal(given().api, customerID, lines);
    const reader = await Reader.at(given(), language, `/bills/${id}`);
    const asked = askedBy(reader.page);
    const answer = await withheld(reader.page, '**/payments');
    await reader.button(payments.add).click();
    await reader.button(payments.book, reader.dialog()).click();
    await reader.dialog().locator('[aria-busy=true]').waitFor();
    for (let presses = 0; presses < 3; presses++) await reader.page.keyboard.press('Escape');
    await reader.isAt(reader.button(payments.book, reader.dialog()));
    await reader.page.keyboard.press('Enter');
    answer();
    await reader.dialog().waitFor({ state: 'detached' });
    await reader.isAt(reader.page.locator('main h1'));
    expect(asked).toEqual([`POST /bills/${id}/payments`]);
    expect(await readBill(given().api, id)).toMatchObject({ totals: { due: 0 } });
    await reader.leaves();
  });

  it('what was credited is not offered again, and the rest is said and offered', async () => {
    const { api } = given();
    const { customerID, lines } = await made();
    const [table, chair] = [
      await makeProduct(api, unlike('Table'), 40),
      await makeProduct(api, unlike('Chaise'), 40),
    ];
    const billed = await makeFinal(api, customerID, [
      ...lines,
      { productID: table.id, quantity: 10 },
      { productID: chair.id, quantity: 2 },
    ]);
    await makeCredited(api, billed.id, [
      { line: 2, quantity: 3 },
      { line: 3, quantity: 2 },
    ]);
    const reader = await Reader.at(given(), language, `/bills/${billed.id}`);
    await reader.command(credit.credit);
    const dialog = reader.dialog();
    await reader.field(credit.reason, dialog).fill('Retour');
    await reader.field(credit.some, dialog).check();
    await reader.reads(credit.left(7, table.price * 7), dialog);
    expect(await dialog.getByText(chair.name).count()).toBe(0);
    await dialog.getByLabel(credit.line(2, table.name)).check();
    const quantity = reader.field(credit.quantity, dialog);
    expect(await quantity.inputValue()).toBe('7');
    await quantity.fill('');
    await reader.button(credit.make, dialog).click();
    await quantity.and(reader.page.locator('[aria-invalid=true]')).waitFor();
    await quantity.fill('7');
    await reader.button(credit.make, dialog).click();
    await reader.sees(bill.draftCreditNote);
    const note = await readBill(api, reader.place.replace('/bills/', ''));
    expect(note.lines).toEqual([{ line: 2, quantity: 7 }]);
    await reader.leaves();
  });

  it('a dialog that the menu opened gives the focus back to the menu', async () => {
    const { customerID, lines } = await made();
    const draft = await makeDraft(given().api, customerID, lines);
    const reader = await Reader.at(given(), language, `/bills/${draft.id}`);
    const menu = reader.page.locator('main .menu > summary');
    await menu.press('Enter');
    await reader.button(credit.remove).press('Enter');
    await reader.dialog().waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.dialog().waitFor({ state: 'detached' });
    await reader.isAt(menu);
    await reader.leaves();
  });
}
