import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { FAKE_PAGE } from './fake-api.ts';
import { exampleOf, OPERATIONS, ReferencePage } from './reference-page.ts';

const TOKEN = 'a-token-that-nobody-else-may-see';
const PHONE = { width: 360, height: 740 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens a form and the refusals of an operation that has everything. */
async function unfold(reference: ReferencePage): Promise<void> {
  const operation = reference.operation('createBill');
  await operation.getByRole('button', { name: 'Try it' }).click();
  await operation.getByText('Refusals').click();
  await operation.locator('[data-code=unknown-reference] summary').click();
  await operation.getByRole('button', { name: 'Send' }).click();
  await operation.locator('.outcome').getByText('201').waitFor();
}

/** An operation of each method has whatever others are made of; to look at all of them takes a minute. */
const EXCERPT = [
  'header',
  'nav',
  ...['getBill', 'createBill', 'putSeller', 'changeBill', 'deleteBill'].map((id) => `#${id}`),
];

/** The reference before nothing but the two answers it is made of, under a stage's prefix. */
describe('the reference page', () => {
  let reference: ReferencePage;
  beforeAll(async () => {
    reference = await ReferencePage.open(browser);
  });

  it('shows every operation of the contract, with its scopes, method and path', async () => {
    const names = await reference.page.locator('article .operation-id').allInnerTexts();
    expect(names.toSorted()).toEqual(OPERATIONS.map(({ operationId }) => operationId).toSorted());
    const operation = reference.operation('getFullBill');
    expect(await operation.locator('.route').textContent()).toMatch(/^GET\s+\/fullBill\/\{id\}/);
    expect(await operation.locator('.prose code').allInnerTexts()).toEqual([
      'bills:read',
      'customers:read',
      'products:read',
    ]);
  });

  it('shows parameters, fields within fields, and the example of a body', async () => {
    await reference.operation('createBill').getByText('productItems[].quantity').first().waitFor();
    await reference
      .operation('createCustomer')
      .locator('pre')
      .filter({ hasText: 'ab@gmail.com' })
      .first()
      .waitFor();
    const ofPath = reference.operation('getBill').getByRole('table', { name: 'Path parameters' });
    expect(await ofPath.getByRole('rowheader').allTextContents()).toEqual(['idrequired']);
  });

  it('shows the refusals of an operation, each with its code and an example', async () => {
    const operation = reference.operation('createCustomer');
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
    await reference.operation('createCustomer').getByRole('link', { name: 'deleteCustomer' }).click();
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
    const other = reference.operation('getCustomer');
    await other.getByRole('button', { name: 'Try it' }).click();
    expect(await other.getByLabel('Access token or API key').inputValue()).toBe(TOKEN);
    const open = reference.operation('getHealth');
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

describe('everybody can read it', () => {
  it('light, with a form and refusals open', async () => {
    const reference = await ReferencePage.open(browser);
    await unfold(reference);
    expect(await reference.faults()).toEqual([]);
  }, 120_000);

  it('dark, with a form and refusals open', async () => {
    const reference = await ReferencePage.open(browser, '', { colorScheme: 'dark' });
    await unfold(reference);
    expect(await reference.faults(EXCERPT)).toEqual([]);
  }, 120_000);

  it('on a phone, where nothing is wider than the screen', async () => {
    const reference = await ReferencePage.open(browser, '#createBill', { viewport: PHONE });
    await unfold(reference);
    await reference.page.getByText('Operations', { exact: true }).click();
    expect(await reference.faults(EXCERPT)).toEqual([]);
    expect(await reference.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await reference.page.getByRole('link', { name: 'GET /bills/{id}', exact: true }).click();
    await reference.arrivesAt('getBill');
    expect(await reference.page.getByLabel('Filter operations').isVisible()).toBe(false);
  }, 120_000);

  it('by keyboard: the first Tab offers to skip the navigation', async () => {
    const { page } = await ReferencePage.open(browser);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the operations');
  });

  it('on paper: with the refusals, without what is pressed', async () => {
    const reference = await ReferencePage.open(browser);
    await reference.page.emulateMedia({ media: 'print' });
    await reference.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await reference.page.locator('[data-code=throttled]').first().isVisible()).toBe(true);
    expect(await reference.page.getByRole('navigation').isVisible()).toBe(false);
    expect(await reference.page.getByRole('button', { name: 'Try it' }).first().isVisible()).toBe(false);
  });
});

it('says that the contract did not come, and asks again when it is told to', async () => {
  const reference = await ReferencePage.openWithout(browser);
  await reference.page.getByText('The contract did not come: It answered 503.').waitFor();
  reference.hasContract = true;
  await reference.page.getByRole('button', { name: 'Ask again' }).click();
  await reference.operations.nth(OPERATIONS.length - 1).waitFor();
});
