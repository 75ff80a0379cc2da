import type { Page } from 'playwright-core';
import { COMMON } from '../../../web/src/text/common.ts';
import { PROBLEM_TITLES } from '../../../web/src/text/problems.ts';
import { CUSTOMER_TEXTS } from '../../../web/src/views/customers/texts.ts';
import { PART_TEXTS, TODAY_TEXTS } from '../../../web/src/views/today/texts.ts';
import type { Language } from '../page-system.ts';
import { type Given, Reader } from './reader.ts';
import { makeCustomer, makeDraft, unlike } from './records.ts';

/** Has the API refuse what begins with a path. @returns has it answer again */
async function refusing(
  page: Page,
  path: RegExp,
  status: number,
  code: string,
): Promise<() => Promise<void>> {
  const problem = { type: `urn:facturation:problem:${code}`, title: code, status, detail: code };
  await page.route(path, (route) =>
    route.request().resourceType() === 'fetch'
      ? route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(problem) })
      : route.continue(),
  );
  return () => page.unroute(path);
}

/** So much time that whatever the page asks for again by itself is due. It needs a clock that the test has installed. */
const goesBy = (page: Page): Promise<void> => page.clock.fastForward(60_000);

/** What the API does not answer for a while. */
export function itSaysWhatIsUnread(given: () => Given, language: Language): void {
  const today = TODAY_TEXTS[language];
  const retry = COMMON[language].retry;

  it('does not say that all is done while it could not be read, and says what could not', async () => {
    const { api } = given();
    const { id, name } = await makeCustomer(api, unlike('Oublié'));
    await makeDraft(api, id, [{ productID: '1', quantity: 1 }]);
    const reader = await Reader.at(given(), language, '/customers');
    await reader.sees(CUSTOMER_TEXTS[language].title);
    await reader.page.clock.install();
    const again = await refusing(reader.page, /\/bills\?.*status=draft/, 500, 'service-unavailable');
    await reader.goTo('/');
    await reader.reads(today.unread(PART_TEXTS[language].drafts));
    expect(await reader.page.getByText(today.nothingToDo, { exact: true }).count()).toBe(0);
    const asked = reader.page.waitForRequest(/\/bills\?.*status=draft/);
    await reader.button(retry).click();
    await asked;
    await again();
    await goesBy(reader.page);
    await reader.reads(today.finishDraft(name));
    await reader.leaves();
  });

  it('says of a list that could not be read again that it is old', async () => {
    const { name } = await makeCustomer(given().api, unlike('Ancien'));
    const reader = await Reader.at(given(), language, `/customers?search=${encodeURIComponent(name)}`);
    await reader.reads(name);
    await reader.page.clock.install();
    const again = await refusing(reader.page, /\/customers\?/, 500, 'service-unavailable');
    await goesBy(reader.page);
    // Whoever comes back to a tab has read again what it shows.
    await reader.page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    const notice = reader.page.locator('main .notice');
    await reader.reads(name);
    expect(await notice.textContent()).toContain(PROBLEM_TITLES[language]['service-unavailable']);
    await again();
    await reader.button(retry, notice).click();
    await notice.waitFor({ state: 'detached' });
    await reader.reads(name);
    await reader.leaves();
  });
}
