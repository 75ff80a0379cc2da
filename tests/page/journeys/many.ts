import { COMMON } from '../../../web/src/text/common.ts';
import { PART } from '../../../web/src/views/bills/finalize/parts.ts';
import { LIST_TEXTS } from '../../../web/src/views/bills/texts.ts';
import type { Language } from '../page-system.ts';
import { need } from '../seed.ts';
import { type Given, Reader, withheld } from './reader.ts';
import { makeCustomer, makeDraft, readBill, unlike } from './records.ts';

/** Several drafts at once. */
export function itFinalisesMany(given: () => Given, language: Language): void {
  const t = LIST_TEXTS[language];

  it('that are chosen become final, but one that lacks something: that stays, and says why', async () => {
    const { api } = given();
    const good = await makeCustomer(api, unlike('Complet'));
    const body = { name: unlike('Incomplet'), email: 'i@client.example' };
    const bad = need(await api.POST('/customers', { body }));
    const line = [{ productID: '1', quantity: 1 }];
    const first = await makeDraft(api, good.id, line);
    const lacking = await makeDraft(api, bad.id, line);
    const last = await makeDraft(api, good.id, line);
    const reader = await Reader.at(given(), language, '/bills?status=draft');
    for (const [name, at] of [
      [good.name, 0],
      [bad.name, 0],
      [good.name, 1],
    ] as const)
      await reader.page.getByRole('row').filter({ hasText: name }).nth(at).getByRole('checkbox').check();
    await reader.button(`${t.finalizeChosen} (3)`).click();
    await reader.button(t.verb, reader.dialog()).click();
    await reader.reads(t.finalized(2, 3), reader.dialog());
    const refused = reader.dialog().getByRole('row').filter({ hasText: bad.name });
    const link = refused.getByRole('link', { name: t.refused });
    expect(await link.getAttribute('href')).toContain(`/bills/${lacking.id}`);
    const states = await Promise.all([first, lacking, last].map(({ id }) => readBill(api, id)));
    expect(states.map(({ status }) => status)).toEqual(['final', 'draft', 'final']);
    const numbers = [states[0]?.number ?? '', states[2]?.number ?? ''];
    for (const number of numbers) await reader.reads(number, reader.dialog());
    expect(numbers).toEqual([...numbers].sort());
    await reader.leaves();
  });

  it('are left as they are where another has changed them since they were shown', async () => {
    const { api } = given();
    const { id: customerID, name } = await makeCustomer(api, unlike('Distrait'));
    const line = { productID: '1', quantity: 1 };
    const drafts = [await makeDraft(api, customerID, [line]), await makeDraft(api, customerID, [line])];
    const reader = await Reader.at(given(), language, `/bills?status=draft&customer=${customerID}`);
    await reader.page.getByLabel(t.chooseAll(2), { exact: true }).check();
    await reader.button(`${t.finalizeChosen} (2)`).click();
    const [changed, asSeen] = drafts.map(({ id }) => id) as [string, string];
    need(
      await api.PATCH('/bills/{id}', {
        params: { path: { id: changed }, header: { 'If-Match': '*' } },
        headers: { 'content-type': 'application/merge-patch+json' },
        body: { productItems: [{ ...line, quantity: 90 }] },
      }),
    );
    await reader.button(t.verb, reader.dialog()).click();
    await reader.reads(t.finalized(1, 2), reader.dialog());
    await reader.reads(t.changed, reader.dialog().getByRole('row').filter({ hasText: name }));
    const states = await Promise.all([changed, asSeen].map((id) => readBill(api, id)));
    expect(states.map(({ status }) => status)).toEqual(['draft', 'final']);
    await reader.leaves();
  });

  it('stop after the part that is on its way, when asked, and what became of it is shown', async () => {
    const { api } = given();
    const { id: customerID } = await makeCustomer(api, unlike('Hésitant'));
    const count = PART + 1;
    for (let made = 0; made < count; made++)
      await makeDraft(api, customerID, [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, `/bills?status=draft&customer=${customerID}`);
    await reader.page.getByLabel(t.chooseAll(count), { exact: true }).check();
    await reader.button(`${t.finalizeChosen} (${count})`).click();
    const answer = await withheld(reader.page, '**/bills/finalize');
    await reader.button(t.verb, reader.dialog()).click();
    await reader.button(t.stop, reader.dialog()).waitFor();
    for (let presses = 0; presses < 3; presses++) await reader.page.keyboard.press('Escape');
    await reader.reads(t.stopping, reader.dialog());
    answer();
    await reader.reads(t.finalized(PART, count), reader.dialog());
    await reader.button(COMMON[language].close, reader.dialog()).waitFor();
    const query = { status: 'draft', customerID } as const;
    expect(need(await api.GET('/bills', { params: { query } }))._embedded.bills).toHaveLength(1);
    await reader.leaves();
  });
}
