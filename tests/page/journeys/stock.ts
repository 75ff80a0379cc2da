import { STANDING_TEXTS } from '../../../web/src/parts/standing-texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { EDITOR_TEXTS } from '../../../web/src/views/editor/texts.ts';
import { PRODUCT_FORM_TEXTS } from '../../../web/src/views/products/form/texts.ts';
import { PRODUCT_TEXTS } from '../../../web/src/views/products/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';
import { makeProduct, readProduct, unlike } from './records.ts';

/** Pieces of a product, from the editor to the product. */
export function itCountsPieces(given: () => Given, language: Language): void {
  const editor = EDITOR_TEXTS[language];
  const products = PRODUCT_TEXTS[language];
  const common = COMMON[language];
  const bill = BILL_TEXTS[language];

  it('have a price, written as its reader writes it, and taken as it is pasted', async () => {
    const { api } = given();
    const product = await makeProduct(api, unlike('Vase'), 1, 98_765.43);
    const reader = await Reader.at(given(), language, `/products/${product.id}/edit`);
    const price = reader.field(PRODUCT_FORM_TEXTS[language].price);
    expect(await price.inputValue()).toBe({ fr: '98765,43', en: '98765.43' }[language]);
    await price.fill('1 234,56');
    await reader.button(common.save).click();
    await reader.sees(product.name);
    expect((await readProduct(api, product.id)).price).toBe(1_234.56);
    await reader.leaves();
  });

  it('are said where a line wants too many, are taken by a final bill, and come by a movement', async () => {
    const { api } = given();
    const product = await makeProduct(api, unlike('Vase'), 4);
    const reader = await Reader.at(given(), language, '/bills/new?customer=2');
    await reader.field(editor.product).fill(product.name);
    await reader.page.getByRole('option', { name: product.name }).first().click();
    await reader.reads(editor.inStock(4));
    await reader.field(editor.quantity).fill('9');
    await reader.reads(editor.shortOf(4));
    await reader.field(editor.quantity).fill('3');
    await reader.reads(editor.inStock(4));
    await reader.button(editor.saveAndFinalise).click();
    await reader.button(bill.finalize, reader.dialog()).click();
    await reader.reads(STANDING_TEXTS[language].open);
    expect((await readProduct(api, product.id)).quantity).toBe(1);
    await reader.goTo(`/products/${product.id}`);
    await reader.sees(product.name);
    const free = (pieces: number) =>
      reader.reads(products.pieces(pieces), reader.page.locator('.tile', { hasText: products.stock }));
    await free(1);
    await reader.button(products.move).click();
    await reader.field(products.count, reader.dialog()).fill('10');
    await reader.field(products.reason, reader.dialog()).fill('Livraison du matin');
    await reader.button(common.save, reader.dialog()).click();
    await free(11);
    const movements = reader.page.getByRole('region', { name: products.movements });
    await movements
      .getByRole('row', { name: 'Livraison du matin' })
      .getByText('+10', { exact: true })
      .waitFor();
    expect((await readProduct(api, product.id)).quantity).toBe(11);
    await reader.leaves();
  });
}
