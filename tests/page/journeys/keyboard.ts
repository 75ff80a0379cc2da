import { STANDING_TEXTS } from '../../../web/src/parts/standing-texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { CUSTOMER_FORM_TEXTS } from '../../../web/src/views/customers/form/texts.ts';
import { CUSTOMER_TEXTS } from '../../../web/src/views/customers/texts.ts';
import { EDITOR_TEXTS } from '../../../web/src/views/editor/texts.ts';
import type { Language } from '../page-system.ts';
import { Keyboard } from './keys.ts';
import { type Given, Reader } from './reader.ts';
import { makeProduct, unlike } from './records.ts';

/** Keys that a bill may take at most, beside the texts that are typed: of a customer who is not there yet, with its PDF. */
const MOST_KEYS = 40;

/** The page without a mouse. */
export function itNeedsNoMouse(given: () => Given, language: Language): void {
  const bill = BILL_TEXTS[language];
  const form = CUSTOMER_FORM_TEXTS[language];
  const editor = EDITOR_TEXTS[language];

  /** A new customer, from wherever the reader is. */
  async function makesCustomer(reader: Reader, keys: Keyboard, name: string): Promise<void> {
    await keys.press('N', 'c');
    await reader.page.locator('main h1:focus').waitFor();
    await keys.press('Tab');
    await reader.isAt(reader.field(form.name));
    await keys.type(name);
    await keys.press('Tab');
    await keys.type('c@client.example');
    await keys.press('Tab');
    await keys.type(CUSTOMER_TEXTS[language].consumer);
    await keys.press('Tab');
    await keys.type('7 rue Imaginaire');
    await keys.press('Tab', 'Tab');
    await keys.type('59000');
    await keys.press('Tab');
    await keys.type('Lille');
    await keys.press('Control+Enter');
    await reader.sees(name);
  }

  /** Chooses what begins like this in the field that has the focus. */
  async function chooses(reader: Reader, keys: Keyboard, text: string): Promise<void> {
    await keys.type(text);
    await reader.page.getByRole('option', { name: text }).first().waitFor();
    await keys.press('Enter');
    await reader.page.locator('[role=combobox][aria-busy=true]').waitFor({ state: 'detached' });
    await reader.page.getByRole('option').first().waitFor({ state: 'hidden' });
  }

  it(`makes a customer and their final bill with its PDF by at most ${MOST_KEYS} keys`, async () => {
    const product = await makeProduct(given().api, unlike('Clavier'), 40);
    const reader = await Reader.at(given(), language, '/');
    const keys = new Keyboard(reader.page);
    await reader.page.locator('main h1').waitFor();
    const name = unlike('Dactylo');
    await makesCustomer(reader, keys, name);
    await keys.press('n');
    await reader.isAt(reader.field(COMMON[language].customer));
    await chooses(reader, keys, name);
    await keys.press('Tab');
    await reader.isAt(reader.field(editor.product));
    await chooses(reader, keys, product.name);
    await keys.press('Enter');
    await reader.isAt(reader.field(editor.quantity));
    await keys.press('Control+a');
    await keys.type('3');
    await keys.press('Control+Shift+Enter');
    await reader.reads(bill.finalizeInvoice, reader.dialog());
    await keys.press('Enter');
    await reader.reads(STANDING_TEXTS[language].open);
    const [tab] = await Promise.all([reader.page.context().waitForEvent('page'), keys.press('p')]);
    await tab.waitForURL(/^blob:/, { waitUntil: 'commit' });
    console.log(`${language}: ${keys.pressed} keys from nothing to the PDF of a final bill`);
    expect(keys.unseen).toEqual([]);
    expect(keys.pressed).toBeLessThanOrEqual(MOST_KEYS);
    await reader.leaves();
  });

  it.each(['/', '/bills', '/bills/new', '/customers/new'])(
    'comes by Tab to all there is at %s, once, and shows where it is',
    async (place) => {
      const reader = await Reader.at(given(), language, place);
      await reader.page.locator('main h1').waitFor();
      await reader.page.waitForFunction(() => document.querySelectorAll('.skeleton').length === 0);
      const keys = new Keyboard(reader.page);
      // A view may have led to one of its fields: from the end on it begins anew.
      await keys.toTheEnd();
      const stops = await keys.toTheEnd();
      const there = await reader.page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
          ].filter(
            (element) =>
              element.tabIndex >= 0 &&
              !element.matches(':disabled') &&
              element.checkVisibility({ visibilityProperty: true }),
          ).length,
      );
      expect({ unseen: keys.unseen, stops: stops.length }).toEqual({ unseen: [], stops: there });
      await reader.leaves();
    },
  );
}
