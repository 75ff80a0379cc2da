import type { Page } from 'playwright-core';
import { CONFLICT_TEXTS } from '../../../web/src/forms/texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { CUSTOMER_FORM_TEXTS } from '../../../web/src/views/customers/form/texts.ts';
import { EDITOR_TEXTS } from '../../../web/src/views/editor/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';
import {
  changeDraft,
  makeCustomer,
  makeDraft,
  makeProduct,
  readBill,
  readCustomer,
  unlike,
} from './records.ts';

const RECORD = /\/(?:bills|customers)\/[^/]+$/;

/** The change that the page sends is made, and its answer never comes. @param save has it sent */
async function losesTheAnswer(page: Page, save: () => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(RECORD, async (route) => {
    if (!/^P(?:ATCH|UT)$/.test(route.request().method())) return route.fallback();
    await route.fetch();
    await route.abort();
    resolve();
  });
  await save();
  await promise;
  await page.unroute(RECORD);
}

/** Two people at the same record. */
export function itMergesWhatTwoWrite(given: () => Given, language: Language): void {
  const conflict = CONFLICT_TEXTS[language];
  const common = COMMON[language];
  const both = (place: string) =>
    Promise.all([Reader.at(given(), language, place), Reader.at(given(), language, place)]);

  it('of a customer loses nothing of either: the second sees both, and saves what each has changed', async () => {
    const { api } = given();
    const form = CUSTOMER_FORM_TEXTS[language];
    const { id, name } = await makeCustomer(api, unlike('Dupond'));
    const [first, second] = await both(`/customers/${id}/edit`);
    await first.field(form.email).fill('first@client.example');
    await second.field(form.name).fill(`${name} et fils`);
    await first.button(common.save).click();
    await first.sees(name);
    await second.button(common.save).click();
    await second.reads(conflict.title, second.dialog());
    for (const written of ['first@client.example', `${name} et fils`])
      expect(await second.dialog().getByRole('radio', { name: written }).isChecked()).toBe(true);
    await second.button(conflict.merge, second.dialog()).click();
    await second.sees(`${name} et fils`);
    expect(await readCustomer(api, id)).toMatchObject({
      name: `${name} et fils`,
      email: 'first@client.example',
      address: { city: 'Nantes' },
    });
    await Promise.all([first.leaves(), second.leaves()]);
  });

  it('of a draft neither: one changes a quantity, the other the note', async () => {
    const { api } = given();
    const editor = EDITOR_TEXTS[language];
    const product = await makeProduct(api, unlike('Lampe'), 40);
    const { id } = await makeDraft(api, '2', [{ productID: product.id, quantity: 2 }]);
    const [first, second] = await both(`/bills/${id}/edit`);
    await second.page.getByText(editor.rare, { exact: false }).first().click();
    await second.field(editor.note).fill('Merci');
    await first.field(editor.quantity).fill('5');
    await first.page.keyboard.press('Control+Enter');
    await first.sees(BILL_TEXTS[language].draftInvoice);
    await second.page.keyboard.press('Control+Enter');
    await second.reads(conflict.title, second.dialog());
    await second.button(conflict.merge, second.dialog()).click();
    await second.sees(BILL_TEXTS[language].draftInvoice);
    const draft = await readBill(api, id);
    expect([draft.note, draft.productItems[0]?.quantity]).toEqual(['Merci', 5]);
    await Promise.all([first.leaves(), second.leaves()]);
  });

  it('of a draft goes on to what was meant: it is merged, and then asked to be made final', async () => {
    const { api } = given();
    const editor = EDITOR_TEXTS[language];
    const { id } = await makeDraft(api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${id}/edit`);
    await reader.field(editor.quantity).fill('3');
    await changeDraft(api, id, { note: 'Merci' });
    await reader.button(editor.saveAndFinalise).click();
    await reader.reads(conflict.title, reader.dialog());
    await reader.button(conflict.merge, reader.dialog()).click();
    await reader.reads(BILL_TEXTS[language].finalizeInvoice, reader.dialog());
    const draft = await readBill(api, id);
    expect([draft.note, draft.productItems[0]?.quantity]).toEqual(['Merci', 3]);
    await reader.leaves();
  });

  it('is none where an answer was lost: saved again, there is nothing to choose', async () => {
    const { api } = given();
    const { id } = await makeDraft(api, '2', [{ productID: '1', quantity: 1 }]);
    const { id: customer, name } = await makeCustomer(api, unlike('Perdue'));
    const places = [
      [`/bills/${id}/edit`, EDITOR_TEXTS[language].quantity, '4', BILL_TEXTS[language].draftInvoice],
      [`/customers/${customer}/edit`, CUSTOMER_FORM_TEXTS[language].email, 'p@client.example', name],
    ] as const;
    for (const [place, field, text, then] of places) {
      const reader = await Reader.at(given(), language, place);
      await reader.field(field).fill(text);
      await losesTheAnswer(reader.page, () => reader.button(common.save).click());
      await reader.button(common.save).and(reader.page.locator(':enabled')).click();
      await reader.sees(then);
      await reader.leaves();
    }
    expect((await readBill(api, id)).productItems[0]?.quantity).toBe(4);
    expect((await readCustomer(api, customer)).email).toBe('p@client.example');
  });
}
