import { APP_TEXTS } from '../../../web/src/app/texts.ts';
import { PROBLEM_TITLES } from '../../../web/src/text/problems.ts';
import { CUSTOMER_FORM_TEXTS } from '../../../web/src/views/customers/form/texts.ts';
import type { Language } from '../page-system.ts';
import { need } from '../seed.ts';
import { type Given, Reader } from './reader.ts';
import { unlike } from './records.ts';

/** A form whose connection is lost and comes back. */
export function itOutlivesALostConnection(given: () => Given, language: Language): void {
  const app = APP_TEXTS[language];
  const form = CUSTOMER_FORM_TEXTS[language];

  const namesLike = async (search: string) =>
    need(await given().api.GET('/customers', { params: { query: { search } } }))._embedded.customers.map(
      ({ name }) => name,
    );

  it('saves nothing meanwhile, says so, and saves once what was typed when asked again', async () => {
    const name = unlike('Hors-ligne');
    const reader = await Reader.at(given(), language, '/customers/new');
    const context = reader.page.context();
    await reader.field(form.name).fill(name);
    await reader.field(form.email).fill('e@client.example');
    await context.setOffline(true);
    await reader.reads(app.offline);
    await reader.page.keyboard.press('Control+Enter');
    await reader.reads(PROBLEM_TITLES[language].unreachable);
    await context.setOffline(false);
    await reader.page.getByText(app.offline, { exact: true }).waitFor({ state: 'detached' });
    expect(await namesLike(name)).toEqual([]);
    expect([reader.place, await reader.field(form.name).inputValue()]).toEqual(['/customers/new', name]);
    await reader.page.keyboard.press('Control+Enter');
    await reader.sees(name);
    expect(await namesLike(name)).toEqual([name]);
    await reader.leaves();
  });
}
