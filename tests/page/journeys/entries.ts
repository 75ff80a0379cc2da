import { SECTION_TEXTS } from '../../../web/src/app/sections.ts';
import { APP_TEXTS } from '../../../web/src/app/texts.ts';
import { halfWrittenText } from '../../../web/src/forms/issue-text.ts';
import { UNSAVED_TEXTS } from '../../../web/src/forms/texts.ts';
import { CUSTOMER_FIELD_TEXTS } from '../../../web/src/parts/customer-field-texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { formatsOf } from '../../../web/src/text/formats.ts';
import { PROBLEM_TITLES } from '../../../web/src/text/problems.ts';
import { PAYMENT_TEXTS } from '../../../web/src/views/bill/payments/texts.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { EDITOR_TEXTS } from '../../../web/src/views/editor/texts.ts';
import { SELLER_TEXTS } from '../../../web/src/views/settings/seller/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';
import {
  makeCustomer,
  makeDraft,
  makeFinal,
  makeFreeLine,
  makeProduct,
  readBill,
  unlike,
} from './records.ts';

/** What is typed is what is saved, or it is said why not. */
export function itSavesWhatIsTyped(given: () => Given, language: Language): void {
  const common = COMMON[language];
  const editor = EDITOR_TEXTS[language];
  const saved = (reader: Reader) => reader.sees(BILL_TEXTS[language].draftInvoice);

  it('refuses a date that is half written at its field, and saves it once it is whole', async () => {
    const { id } = await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    await reader.page.getByText(editor.rare, { exact: false }).first().click();
    const due = reader.field(editor.dueDate);
    await due.focus();
    await reader.page.keyboard.type('1504');
    await reader.page.keyboard.press('Control+Enter');
    await reader.reads(halfWrittenText(language));
    expect(await due.getAttribute('aria-invalid')).toBe('true');
    expect(reader.place).toBe(`/bills/${id}/edit`);
    await due.fill('2027-04-15');
    await reader.page.keyboard.press('Control+Enter');
    await saved(reader);
    expect((await readBill(given().api, id)).dueDate).toBe('2027-04-15');
    await reader.leaves();
  });

  it('asks before a new bill of somebody gives way to one of nobody', async () => {
    const reader = await Reader.at(given(), language, '/bills/new?customer=1');
    await reader.field(editor.quantity).fill('7');
    await reader.page.locator('main h1').click();
    await reader.page.keyboard.press('n');
    await reader.reads(UNSAVED_TEXTS[language].title, reader.dialog());
    await reader.button(common.cancel, reader.dialog()).click();
    expect(await reader.field(editor.quantity).inputValue()).toBe('7');
    await reader.leaves();
  });

  it('asks before it is left back or forward, and leaves the history as if it had not asked', async () => {
    const { id } = await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const { title, leave } = UNSAVED_TEXTS[language];
    const sections = SECTION_TEXTS[language];
    const reader = await Reader.at(given(), language, '/products');
    const { page } = reader;
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    const quantity = reader.field(editor.quantity);
    const asksWhen = async (going: Promise<unknown>) => {
      await going;
      await reader.reads(title, reader.dialog());
      expect(reader.place).toBe(`/bills/${id}/edit`);
    };
    const leaves = () => reader.button(leave, reader.dialog()).click();
    await link(sections.customers).click();
    await reader.sees(sections.customers);
    await reader.goTo(`/bills/${id}/edit`);
    await quantity.fill('7');
    await asksWhen(page.goBack());
    await reader.button(common.cancel, reader.dialog()).click();
    expect(await quantity.inputValue()).toBe('7');
    await asksWhen(page.goBack());
    await leaves();
    await reader.sees(sections.customers);
    await page.goForward();
    await quantity.fill('8');
    await asksWhen(link(sections.bills).click());
    await leaves();
    await reader.sees(sections.bills);
    await page.goBack();
    await quantity.fill('9');
    await asksWhen(page.goForward());
    await leaves();
    await reader.sees(sections.bills);
    await page.goBack();
    await quantity.waitFor();
    await page.goBack();
    await reader.sees(sections.customers);
    await page.goBack();
    await reader.sees(sections.products);
    await reader.leaves();
  });

  it('asks nothing when all of the seller is saved', async () => {
    const seller = SELLER_TEXTS[language];
    const reader = await Reader.at(given(), language, '/settings/seller');
    await reader.field(seller.phone).fill(language === 'fr' ? '+33 1 99 00 00 01' : '+33 1 99 00 00 02');
    // A figure that is left empty is passed through.
    await reader.field(seller.dayOfMonth).focus();
    await reader.page.keyboard.press('Tab');
    await reader.button(common.save).click();
    await reader.reads(seller.saved);
    await reader.page.locator('main h1').click();
    await reader.page.keyboard.press('n');
    await reader.sees(editor.newBill);
    await reader.leaves();
  });

  it('takes a text that was typed and left as the name of the line, and changes nothing else of it', async () => {
    const { api } = given();
    const { id } = await makeFreeLine(api, 'Pose', 120.5, 5.5);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    const name = unlike('Pose et réglage');
    await reader.field(editor.product).fill(name);
    await reader.page.keyboard.press('Tab');
    expect(await reader.field(editor.product).inputValue()).toBe(name);
    await reader.page.keyboard.press('Control+Enter');
    await saved(reader);
    expect((await readBill(api, id)).productItems).toMatchObject([
      { name, price: 120.5, vat: { category: 'S', rate: 5.5 } },
    ]);
    await reader.leaves();
  });

  it('moves and removes a line with each press of a key that is kept down, and stays in the lines', async () => {
    const twelve = Array.from({ length: 12 }, (_, at) => ({ productID: '1', quantity: at + 1 }));
    const { id } = await makeDraft(given().api, '2', twelve);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    await reader.page.locator('[data-line="11"]').waitFor();
    const press = async (key: string, times: number) => {
      for (let pressed = 0; pressed < times; pressed += 1) await reader.page.keyboard.press(key);
      return reader.page.evaluate(() => ({
        quantities: [...document.querySelectorAll<HTMLInputElement>('[name$=".quantity"]')].map(
          ({ value }) => value,
        ),
        line: document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line,
        field: document.activeElement?.getAttribute('name') ?? document.activeElement?.role,
      }));
    };
    await reader.page.locator('[name="productItems.8.quantity"]').fill('77');
    expect(await press('Alt+ArrowUp', 5)).toEqual({
      quantities: ['1', '2', '3', '77', '4', '5', '6', '7', '8', '10', '11', '12'],
      line: '3',
      field: 'productItems.3.quantity',
    });
    expect(await press('Alt+ArrowDown', 2)).toMatchObject({ line: '5', field: 'productItems.5.quantity' });
    expect(await press('Alt+Delete', 5)).toEqual({
      quantities: ['1', '2', '3', '4', '5', '11', '12'],
      line: '5',
      field: 'combobox',
    });
    await reader.page.keyboard.press('Control+Enter');
    await saved(reader);
    const { productItems } = await readBill(given().api, id);
    expect(productItems.map(({ quantity }) => quantity)).toEqual([1, 2, 3, 4, 5, 11, 12]);
    await reader.goTo(`/bills/${id}/edit`);
    await reader.page.locator('[name="productItems.5.quantity"]').focus();
    // From the last line on it goes up, and the only one is emptied.
    expect(await press('Alt+Delete', 6)).toMatchObject({ quantities: ['1'], line: '0', field: 'combobox' });
    expect(await press('Alt+Delete', 3)).toEqual({ quantities: ['1'], line: '0', field: 'combobox' });
    await reader.leaves();
  });

  it('leaves a figure what it is when its reader chooses another language, and chooses back', async () => {
    const { api } = given();
    const { id } = await makeFreeLine(api, 'Pose', 120.5, 5.5);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    const choose = async (from: Language, to: Language) => {
      await reader.field(APP_TEXTS[from].language).selectOption(to);
      const figures = [reader.field(EDITOR_TEXTS[to].quantity), reader.field(EDITOR_TEXTS[to].price)];
      // Whoever looks through a form leaves each of its fields.
      for (const figure of figures) {
        await figure.focus();
        await figure.blur();
      }
      return Promise.all(figures.map((figure) => figure.inputValue()));
    };
    const other = language === 'fr' ? 'en' : 'fr';
    const written = { fr: ['1,234', '0,125'], en: ['1.234', '0.125'] };
    await reader.field(editor.quantity).fill(written[language][0] ?? '');
    await reader.field(editor.price).fill(written[language][1] ?? '');
    expect(await choose(language, other)).toEqual(written[other]);
    expect(await choose(other, language)).toEqual(written[language]);
    await choose(language, other);
    await reader.page.keyboard.press('Control+Enter');
    await reader.sees(BILL_TEXTS[other].draftInvoice);
    expect((await readBill(api, id)).productItems).toMatchObject([{ quantity: 1.234, price: 0.125 }]);
    await reader.leaves();
  });

  it('keeps a name that is no customer, says so, and bills nobody in its place', async () => {
    const { id } = await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    const [customer, name] = [reader.field(common.customer), unlike('Personne')];
    await customer.fill(name);
    await reader.page.keyboard.press('Control+Enter');
    await reader.reads(CUSTOMER_FIELD_TEXTS[language].unchosen);
    expect([await customer.inputValue(), reader.place]).toEqual([name, `/bills/${id}/edit`]);
    expect((await readBill(given().api, id)).customerID).toBe('2');
    await reader.leaves();
  });

  it('takes what is typed in the place of a name that comes after the reader', async () => {
    const customer = await makeCustomer(given().api, unlike('Tard'));
    const { id } = await makeDraft(given().api, customer.id, [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, '/bills');
    const { promise: name, resolve: comes } = Promise.withResolvers<void>();
    await reader.page.route(`**/customers/${customer.id}`, (route) => name.then(() => route.continue()));
    await reader.goTo(`/bills/${id}/edit`);
    const field = reader.field(common.customer);
    await field.focus();
    expect(await field.inputValue()).toBe('');
    comes();
    await reader.page.waitForFunction(() => (document.activeElement as HTMLInputElement).value);
    await reader.page.keyboard.type('Lise');
    expect(await field.inputValue()).toBe('Lise');
    await reader.leaves();
  });

  it('says of a payment what is wrong with it by now, and no more what was', async () => {
    const { api } = given();
    const product = await makeProduct(api, unlike('Tabouret'), 1);
    const { id, totals } = await makeFinal(api, '2', [{ productID: product.id, quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${id}`);
    const [payments, dialog] = [PAYMENT_TEXTS[language], reader.dialog()];
    await reader.button(payments.add).click();
    const book = async (amount: number) => {
      await reader.field(common.amount, dialog).fill(`${amount}`);
      await reader.button(payments.book, dialog).click();
    };
    const due = totals?.gross ?? 0;
    await book(due + 1);
    const exceeds = dialog.getByText(PROBLEM_TITLES[language]['payment-exceeds'], { exact: true });
    await exceeds.waitFor();
    await dialog.locator('.error', { hasText: formatsOf(language).euros(due) }).waitFor();
    await book(0);
    await exceeds.waitFor({ state: 'detached' });
    await dialog.locator('.error', { hasText: formatsOf(language).euros(0.01) }).waitFor();
    await reader.leaves();
  });

  it('says beside the totals why there are none', async () => {
    const { id } = await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    await reader.field(editor.price).fill('999999999');
    await reader.field(editor.quantity).fill('999999999');
    const largest = formatsOf(language).euros(9_999_999_999.99);
    const why =
      language === 'fr'
        ? `Le plus grand montant d’une facture est ${largest}.`
        : `The largest amount of a bill is ${largest}.`;
    await reader.page.getByRole('alert').filter({ hasText: why }).waitFor();
    await reader.leaves();
  });
}
