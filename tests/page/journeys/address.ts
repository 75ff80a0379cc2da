import { SECTION_TEXTS } from '../../../web/src/app/sections.ts';
import { APP_TEXTS } from '../../../web/src/app/texts.ts';
import { COMMON } from '../../../web/src/text/common.ts';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import { LIST_TEXTS } from '../../../web/src/views/bills/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';
import { makeCustomer, makeDraft, unlike } from './records.ts';

/** What the reader has chosen, and how they find their way. */
export function itKeepsWhatIsChosen(given: () => Given, language: Language): void {
  const app = APP_TEXTS[language];
  const list = LIST_TEXTS[language];
  const other = language === 'fr' ? 'en' : 'fr';
  const status = (reader: Reader) => reader.field(COMMON[language].status);

  it('keeps filters in the address: when the page is loaded again, and when they come back', async () => {
    await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, '/bills');
    await status(reader).selectOption({ label: list.drafts });
    await reader.page.waitForURL(/#\/bills\?.*status=draft/);
    const drafts = reader.page.getByRole('link', { name: list.draft, exact: true });
    await drafts.first().waitFor();
    await reader.page.reload();
    await drafts.first().waitFor();
    expect(await status(reader).inputValue()).toBe('draft');
    await drafts.first().click();
    await reader.sees(BILL_TEXTS[language].draftInvoice);
    await reader.page.goBack();
    await drafts.first().waitFor();
    expect([reader.place, await status(reader).inputValue()]).toEqual([
      expect.stringContaining('status=draft'),
      'draft',
    ]);
    await reader.leaves();
  });

  it('shows in the box what is searched for, wherever that comes from', async () => {
    const { api } = given();
    const [first, second] = [unlike('Abir'), unlike('Zaid')];
    for (const name of [first, second]) await makeCustomer(api, name);
    const place = (name: string) => `/customers?search=${encodeURIComponent(name)}`;
    const reader = await Reader.at(given(), language, place(first));
    const box = reader.page.getByRole('searchbox');
    const cell = (name: string) => reader.page.getByRole('link', { name, exact: true });
    await cell(first).waitFor();
    await reader.goTo(place(second));
    await cell(second).waitFor();
    expect(await box.inputValue()).toBe(second);
    await reader.page.getByRole('link', { name: SECTION_TEXTS[language].customers, exact: true }).click();
    await reader.page.waitForURL(/#\/customers$/);
    expect(await box.inputValue()).toBe('');
    await reader.leaves();
  });

  it('asks for no day while its year is being typed', async () => {
    const reader = await Reader.at(given(), language, '/reconciliation');
    const asked: (string | null)[] = [];
    reader.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/reconciliation') asked.push(searchParams.get('from'));
    });
    const day = reader.page.locator('input[type=date]');
    await day.focus();
    // The same in whatever order a browser has days and months.
    await reader.page.keyboard.type('11112025', { delay: 50 });
    await reader.page.waitForURL(/day=2025-11-11/);
    await reader.page.getByRole('status').locator('.badge').waitFor();
    expect(asked.filter((from) => !from?.startsWith('20'))).toEqual([]);
    await reader.leaves();
  });

  it('finds a view and a command by their names, and nothing by dots for an id', async () => {
    const { id } = await makeDraft(given().api, '2', [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, '/');
    await reader.command(app.goTo(SECTION_TEXTS[language].customers));
    await reader.sees(SECTION_TEXTS[language].customers);
    await reader.goTo(`/bills/${id}`);
    await reader.sees(BILL_TEXTS[language].draftInvoice);
    await reader.command(BILL_TEXTS[language].finalize);
    await reader.reads(BILL_TEXTS[language].finalizeInvoice, reader.dialog());
    await reader.goTo('/bills/../edit');
    await reader.sees(app.nowhere);
    await reader.leaves();
  });

  it('keeps the language and the appearance that they chose', async () => {
    const reader = await Reader.at(given(), language, '/bills');
    await reader.sees(SECTION_TEXTS[language].bills);
    await reader.field(app.theme).selectOption({ label: app.dark });
    await reader.field(app.language).selectOption(other);
    await reader.sees(SECTION_TEXTS[other].bills);
    await reader.page.reload();
    await reader.sees(SECTION_TEXTS[other].bills);
    expect(await reader.field(APP_TEXTS[other].theme).inputValue()).toBe('dark');
    const background = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await reader.field(APP_TEXTS[other].theme).selectOption('light');
    expect(await background()).not.toBe(dark);
    await reader.leaves();
  });

  it('leads from what is seen first to the live curves', async () => {
    const reader = await Reader.at(given(), language, '/');
    await reader.sees(SECTION_TEXTS[language].today);
    await reader.page.getByRole('link', { name: SECTION_TEXTS[language].stream, exact: true }).click();
    await reader.page.locator('.chart[data-curves*="Hassan"]').waitFor({ timeout: 90_000 });
    await reader.leaves();
  });
}
