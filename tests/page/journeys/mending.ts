import { ADDRESS_TEXTS } from '../../../web/src/parts/address/texts.ts';
import { STANDING_TEXTS } from '../../../web/src/parts/standing-texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { CUSTOMER_FORM_TEXTS } from '../../../web/src/views/customers/form/texts.ts';
import { CUSTOMER_TEXTS } from '../../../web/src/views/customers/texts.ts';
import type { Language } from '../page-system.ts';
import { need } from '../seed.ts';
import { finalise, type Given, Reader } from './reader.ts';
import { makeDraft, readBill, unlike } from './records.ts';

/** A bill that lacks what the law asks for. */
export function itSaysWhatLacks(given: () => Given, language: Language): void {
  const bill = BILL_TEXTS[language];
  const customers = CUSTOMER_TEXTS[language];
  const form = CUSTOMER_FORM_TEXTS[language];
  const address = ADDRESS_TEXTS[language];

  it('is not made final; what lacks leads to its field, and once it is there the bill becomes final', async () => {
    const { api } = given();
    const body = { name: unlike('Dominique'), email: 'd@client.example' };
    const customer = need(await api.POST('/customers', { body }));
    const draft = await makeDraft(api, customer.id, [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills/${draft.id}`);
    await finalise(reader, language);
    await reader.reads(bill.lacks, reader.dialog());
    expect((await readBill(api, draft.id)).status).toBe('draft');
    await reader.dialog().getByRole('link', { name: bill.mendCustomer }).first().click();
    await reader.sees(customer.name);
    await reader.page.getByRole('link', { name: customers.complete }).click();
    const lacking = reader.page.getByRole('complementary', { name: form.toBill });
    await reader.button(form.address, lacking).click();
    const line = reader.field(address.line1);
    await expect(line.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
    await line.fill('6 rue Imaginaire');
    await reader.field(address.postcode).fill('67000');
    await reader.field(address.city).fill('Strasbourg');
    await reader.field(form.kind).selectOption({ label: customers.consumer });
    await reader.reads(form.ready);
    await reader.button(COMMON[language].save).click();
    await reader.sees(customer.name);
    await reader.goTo(`/bills/${draft.id}`);
    await finalise(reader, language);
    await reader.reads(STANDING_TEXTS[language].open);
    const { number = '' } = await readBill(api, draft.id);
    await reader.sees(bill.invoice(number));
    await reader.leaves();
  });
}
