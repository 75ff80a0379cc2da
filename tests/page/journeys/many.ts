import { LIST_TEXTS } from '../../../web/src/views/bills/texts.ts';
import type { Language } from '../page-system.ts';
import { need } from '../seed.ts';
import { type Given, Reader } from './reader.ts';
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
}
