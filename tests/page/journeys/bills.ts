import type { Page, Route } from 'playwright-core';
import { STANDING_TEXTS } from '../../../web/src/parts/standing-texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { formatsOf } from '../../../web/src/text/formats.ts';
import { PAYMENT_TEXTS } from '../../../web/src/views/bill/payments/texts.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { CUSTOMER_TEXTS } from '../../../web/src/views/customers/texts.ts';
import { EDITOR_TEXTS } from '../../../web/src/views/editor/texts.ts';
import type { Language } from '../page-system.ts';
import { finalise, type Given, Reader } from './reader.ts';
import { makeCustomer, makeFinal, makeProduct, readBill, unlike } from './records.ts';

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-';
const cents = (euros: number): number => Math.round(euros * 100);

/** The first PDF that the page is answered with at a path. The browser itself does not give the bytes of one away. */
async function pdfAt(page: Page, path: string, act: () => Promise<void>): Promise<Buffer> {
  const answered = new Promise<Buffer>((resolve) => {
    page.route(path, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      if (response.headers()['content-type'] === 'application/pdf') resolve(body);
      // Whoever goes on typing does not wait for the answer.
      await route.fulfill({ response, body }).catch(() => undefined);
    });
  });
  await act();
  const bytes = await answered;
  await page.unroute(path);
  return bytes;
}

/** A bill from its first line to its last cent. */
export function itMakesBills(given: () => Given, language: Language): void {
  const bill = BILL_TEXTS[language];
  const editor = EDITOR_TEXTS[language];
  const payments = PAYMENT_TEXTS[language];
  const standings = STANDING_TEXTS[language];
  const { euros } = formatsOf(language);
  const idOf = (place: string): string => /^\/bills\/([^/?]+)/.exec(place)?.[1] ?? '';

  /** A row of the totals, by its title. */
  const total = (reader: Reader, title: string) =>
    reader.page
      .locator('.total', { has: reader.page.getByText(title, { exact: true }) })
      .getByRole('definition');

  /** Saves, and is refused for what has a field and for what has none. */
  async function saysEachFaultOnce(reader: Reader): Promise<void> {
    const errors = [
      { pointer: '#/productItems/0/quantity', detail: 'Said at its field.' },
      { pointer: '#/productItems/0/unheardOf', detail: 'Said of the line.' },
      { pointer: '#/productItems', detail: 'Said of the lines.' },
    ];
    const type = 'urn:facturation:problem:invalid-content';
    const body = JSON.stringify({ type, title: 'Invalid', status: 422, detail: 'Invalid.', errors });
    const contentType = 'application/problem+json';
    const refuse = (route: Route) => route.fulfill({ status: 422, contentType, body });
    await reader.page.route(/\/bills$/, refuse);
    await reader.page.keyboard.press('Control+Enter');
    const notice = reader.page.getByRole('alert');
    const { behind, line } = COMMON[language];
    await reader.reads(behind(line(1), 'Said of the line.'), notice);
    await reader.reads(behind(editor.lines, 'Said of the lines.'), notice);
    const quantity = reader.page.locator('.field', { has: reader.field(editor.quantity) });
    await reader.reads('Said at its field.', quantity);
    expect(await notice.textContent()).not.toMatch(/productItems|unheardOf|field/);
    await reader.page.unroute(/\/bills$/, refuse);
  }

  it('begins at a customer, shows totals and PDF as one types, and becomes final and readable', async () => {
    const { api } = given();
    const customer = await makeCustomer(api, unlike('Camille'));
    const product = await makeProduct(api, unlike('Étagère'), 40);
    const reader = await Reader.at(given(), language, `/customers/${customer.id}`);
    await reader.button(CUSTOMER_TEXTS[language].newBill).click();
    await reader.sees(editor.newBill);
    await reader.field(editor.product).fill(product.name);
    const preview = await pdfAt(reader.page, '**/bills/preview', () =>
      reader.page.getByRole('option', { name: product.name }).first().click(),
    );
    expect(isPdf(preview)).toBe(true);
    await reader.page.frameLocator(`iframe[title="${editor.pdf}"]`).first().owner().waitFor();
    await reader.field(editor.quantity).fill('7');
    const gross = euros(cents(product.price * 7 * 1.2) / 100);
    await reader.reads(gross, reader.page.getByLabel(editor.totals, { exact: true }));
    const other = await makeCustomer(api, unlike('Claude'));
    const { promise: search, resolve: answer } = Promise.withResolvers<void>();
    await reader.page.route('**/customers?search=*', (route) => search.then(() => route.continue()));
    await saysEachFaultOnce(reader);
    await reader.field(COMMON[language].customer).fill(other.name);
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Control+Enter');
    await reader.button(COMMON[language].saving).waitFor();
    answer();
    await reader.sees(bill.draftInvoice);
    const id = idOf(reader.place);
    const saved = await readBill(api, id);
    expect(saved.customerID).toBe(other.id);
    expect(euros(saved.totals?.gross ?? 0)).toBe(gross);
    await finalise(reader, language);
    await reader.reads(standings.open);
    const { number = '', status } = await readBill(api, id);
    expect(status).toBe('final');
    await reader.sees(bill.invoice(number));
    const opened = reader.page.context().waitForEvent('page');
    const document = await pdfAt(reader.page, '**/pdf', () => reader.button(bill.pdf).click());
    expect(isPdf(document)).toBe(true);
    await (await opened).waitForURL(/^blob:/, { waitUntil: 'commit' });
    await reader.leaves();
  });

  it('is paid in two parts, and what is due is right each time', async () => {
    const { api } = given();
    const product = await makeProduct(api, unlike('Chaise'), 40);
    const { id, totals } = await makeFinal(api, '2', [{ productID: product.id, quantity: 9 }]);
    const gross = totals?.gross ?? 0;
    const reader = await Reader.at(given(), language, `/bills/${id}`);
    await reader.button(payments.add).click();
    await reader.field(COMMON[language].amount, reader.dialog()).fill('30,5');
    await reader.button(payments.book, reader.dialog()).click();
    await reader.reads(standings.partlyPaid);
    const left = (cents(gross) - 3_050) / 100;
    await reader.reads(euros(left), total(reader, bill.due));
    await reader.button(payments.add).click();
    await reader.button(payments.book, reader.dialog()).click();
    await reader.reads(standings.paid);
    await reader.reads(euros(0), total(reader, bill.due));
    await reader.reads(euros(-gross), total(reader, bill.paid));
    expect(await readBill(api, id)).toMatchObject({ settlement: 'paid', totals: { due: 0 } });
    await reader.leaves();
  });
}
