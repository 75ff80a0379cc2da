import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE } from './fake-api.ts';
import { exampleOf, OPERATIONS, ReferencePage } from './reference-page.ts';

const TOKEN = 'a-token-that-nobody-else-may-see';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The reference before nothing but the two answers it is made of, under a stage's prefix. */
describe('the reference page', () => {
  let reference: ReferencePage;
  beforeAll(async () => {
    reference = await ReferencePage.open(browser);
  });

  it('shows every operation of the contract, with its scopes, method and path', async () => {
    const names = await reference.page.locator('article .operation-id').allInnerTexts();
    expect(names.toSorted()).toEqual(OPERATIONS.map(({ operationId }) => operationId).toSorted());
    const operation = await reference.opened('getFullBill');
    expect(await operation.locator('.route').textContent()).toMatch(/^GET\s+\/fullBill\/\{id\}/);
    expect(await operation.locator('.prose code').allInnerTexts()).toEqual([
      'bills:read',
      'customers:read',
      'products:read',
    ]);
  });

  it('shows parameters, fields within fields, and the example of a body', async () => {
    const createBill = await reference.opened('createBill');
    await createBill.getByText('productItems[].quantity').first().waitFor();
    const createCustomer = await reference.opened('createCustomer');
    await createCustomer.locator('pre').filter({ hasText: 'ab@gmail.com' }).first().waitFor();
    const getBill = await reference.opened('getBill');
    const ofPath = getBill.getByRole('table', { name: 'Path parameters' });
    expect(await ofPath.getByRole('rowheader').allTextContents()).toEqual(['idrequired']);
  });

  it('shows the refusals of an operation, each with its code and an example', async () => {
    const operation = await reference.opened('replaceCustomer');
    await operation.getByText('Refusals').click();
    const refusal = operation.locator('[data-code=invalid-content]');
    await refusal.getByText('422', { exact: true }).click();
    await refusal.locator('pre').filter({ hasText: 'urn:facturation:problem:invalid-content' }).waitFor();
  });

  it('keeps the operations that have the words that are typed', async () => {
    const filter = reference.page.getByLabel('Filter operations');
    await filter.fill('post rules');
    await reference.page.getByText(`1 of ${OPERATIONS.length} operations`).waitFor();
    expect(await reference.operations.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['createRule']);
    await filter.fill('');
    expect(await reference.operations.count()).toBe(OPERATIONS.length);
  });

  it('keeps the operations that mention them where none is named so', async () => {
    const filter = reference.page.getByLabel('Filter operations');
    await filter.fill('insufficient-stock');
    await reference.page.getByText(/^\d+ of \d+ operations, which mention it$/).waitFor();
    await reference.operation('finalizeBill').waitFor();
    await filter.fill('');
    expect(await reference.operations.count()).toBe(OPERATIONS.length);
  });

  it('asked nothing of a foreign host, and its policy forbade nothing that it did', () => {
    expect(reference.foreign).toEqual([]);
    expect(reference.complaints).toEqual([]);
  });
});

describe('an address that names an operation', () => {
  it('leads there, and so do links and the way back', async () => {
    const reference = await ReferencePage.open(browser, '#listAlerts');
    await reference.arrivesAt('listAlerts');
    const { page } = reference;
    await page.getByRole('navigation').getByRole('link', { name: 'GET /bills/{id}', exact: true }).click();
    await reference.arrivesAt('getBill');
    expect(new URL(page.url()).hash).toBe('#getBill');
    await page.goBack();
    await reference.arrivesAt('listAlerts');
  });

  it('brings back the operation that a filter hides', async () => {
    const reference = await ReferencePage.open(browser, '#listAlerts');
    await reference.page.getByLabel('Filter operations').fill('/customers post');
    await reference.operation('listAlerts').waitFor({ state: 'detached' });
    const operation = await reference.opened('createCustomer');
    await operation.getByRole('link', { name: 'deleteCustomer' }).click();
    await reference.arrivesAt('deleteCustomer');
  });
});

describe('an operation that is tried', () => {
  let reference: ReferencePage;
  beforeAll(async () => {
    reference = await ReferencePage.open(browser, '#createCustomer');
    const operation = reference.operation('createCustomer');
    await operation.getByRole('button', { name: 'Try it' }).press('Enter');
    await operation.getByLabel('Access token or API key').fill(TOKEN);
    await operation.getByLabel('Idempotency-Key').fill('k-1');
    await operation.getByRole('button', { name: 'Send' }).press('Enter');
    await operation.locator('.outcome').getByText('201').waitFor();
  });

  it('is sent below the prefix with what was filled in, its body filled with the example', () => {
    const [request] = reference.tried;
    expect(request?.method()).toBe('POST');
    expect(request?.url()).toBe(`${FAKE_PAGE}customers`);
    expect(request?.headers()).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
    });
    expect(request?.postDataJSON()).toEqual(exampleOf('NewCustomer'));
  });

  it('shows status, time, headers and body of the answer', async () => {
    const result = reference.operation('createCustomer').locator('.result');
    expect(await result.textContent()).toMatch(/201 Created in \d+ ms[\s\S]*"id": "8"[\s\S]*etag: "v1"/);
  });

  it('leaves the token in no address, no storage and no command', async () => {
    const kept = await reference.page.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(TOKEN);
    const figure = reference.operation('createCustomer').getByRole('figure', { name: 'The same with curl' });
    const command = await figure.locator('pre').textContent();
    expect(command).toMatch(/^curl -X POST 'http:\/\/facturation\.test\/prod\/customers'[\s\S]*\$TOKEN/);
    expect(command).not.toContain(TOKEN);
  });

  it('has the same token in the form of another operation, and none where nobody needs one', async () => {
    const other = await reference.opened('getCustomer');
    await other.getByRole('button', { name: 'Try it' }).click();
    expect(await other.getByLabel('Access token or API key').inputValue()).toBe(TOKEN);
    const open = await reference.opened('getHealth');
    await open.getByRole('button', { name: 'Try it' }).click();
    expect(await open.getByLabel('Access token or API key').count()).toBe(0);
  });

  it('says what is missing before anything is sent', async () => {
    const operation = reference.operation('getCustomer');
    await operation.getByLabel('id', { exact: false }).first().fill('');
    const before = reference.tried.length;
    await operation.getByRole('button', { name: 'Send' }).click();
    expect(await operation.locator(':invalid:not(form)').count()).toBe(1);
    expect(reference.tried.length).toBe(before);
  });
});

describe('an operation of the list', () => {
  it('unfolds and folds, and keeps what was typed in its form', async () => {
    const reference = await ReferencePage.open(browser);
    const operation = await reference.opened('getCustomer');
    await operation.getByRole('button', { name: 'Try it' }).click();
    await operation.getByLabel('id', { exact: false }).first().fill('42');
    await operation.locator('.fold').click();
    await operation.locator('.details').waitFor({ state: 'hidden' });
    await operation.locator('.fold').click();
    expect(await operation.getByLabel('id', { exact: false }).first().inputValue()).toBe('42');
  });

  it('unfolds again by a link to it, although the address names it already', async () => {
    const reference = await ReferencePage.open(browser, '#getBill');
    const operation = reference.operation('getBill');
    await operation.locator('.fold').click();
    await operation.locator('.details').waitFor({ state: 'hidden' });
    await reference.page
      .getByRole('navigation')
      .getByRole('link', { name: 'GET /bills/{id}', exact: true })
      .click();
    await operation.locator('.details').waitFor();
  });

  it('unfolds with all others of its service', async () => {
    const reference = await ReferencePage.open(browser);
    const service = reference.page.getByRole('region', { name: 'CUSTOMERS-SERVICE' });
    await service.getByRole('button', { name: 'Open all' }).click();
    expect(await service.locator('.details:visible').count()).toBe(await service.locator('article').count());
    await service.getByRole('button', { name: 'Close all' }).click();
    expect(await service.locator('.details:visible').count()).toBe(0);
  });
});

describe('on paper', () => {
  it('every operation is whole, with its refusals, and without what is pressed', async () => {
    const reference = await ReferencePage.open(browser);
    const { page } = reference;
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.details:visible').count()).toBe(OPERATIONS.length);
    expect(await page.locator('[data-code=throttled]').first().isVisible()).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    for (const name of ['Try it', 'Open all'])
      expect(await page.getByRole('button', { name }).first().isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.locator('.details').first().waitFor({ state: 'detached' });
  });
});

it('says that the contract did not come, and asks again when it is told to', async () => {
  const reference = await ReferencePage.openWithout(browser);
  await reference.page.getByText('The contract did not come: It answered 503.').waitFor();
  reference.hasContract = true;
  await reference.page.getByRole('button', { name: 'Ask again' }).click();
  await reference.operations.nth(OPERATIONS.length - 1).waitFor();
});
