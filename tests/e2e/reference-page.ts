import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { document as contract } from '../../functions/gateway/document.ts';
import { WEB } from './browser.ts';
import { builtAt } from './built-page.ts';
import { FAKE_PAGE } from './fake-api.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of the document, in its order. */
export const OPERATIONS = Object.values(contract.paths ?? {}).flatMap((path) => Object.values(path));

/** The example of a schema, as the contract has it. */
export const exampleOf = (schema: string): unknown =>
  (contract.components?.schemas?.[schema] as { examples?: unknown[] } | undefined)?.examples?.[0];

/** More than a window shows. */
const ANSWER = JSON.stringify({ id: '8', lines: Array.from({ length: 100 }, (_, line) => line) });

const AREAS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** The reference in a browser, before nothing but the two answers it is made of and an API of one answer. */
export class ReferencePage {
  readonly page: Page;
  /** Requests that left the page's own prefix. */
  readonly foreign: string[] = [];
  readonly complaints: string[] = [];
  /** What was asked of the API beside the page and its contract. */
  readonly tried: Request[] = [];
  /** What the page was answered of itself and its contract: path below its own, and text or bytes. */
  readonly loaded: { path: string; body: string | Buffer }[] = [];
  /** Whether the contract answers. */
  hasContract = true;

  private constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** `fragment`: the operation that the address names. */
  static async open(browser: Browser, fragment = '', options: BrowserContextOptions = {}) {
    const reference = new ReferencePage(await browser.newPage(options));
    await reference.#serve();
    await reference.page.goto(`${FAKE_PAGE}docs${fragment}`);
    await reference.operations.nth(OPERATIONS.length - 1).waitFor();
    return reference;
  }

  /** Where the contract does not answer at first. */
  static async openWithout(browser: Browser) {
    const reference = new ReferencePage(await browser.newPage());
    reference.hasContract = false;
    await reference.#serve();
    await reference.page.goto(`${FAKE_PAGE}docs`);
    return reference;
  }

  get operations() {
    return this.page.locator('article');
  }

  operation(operationId: string) {
    return this.page.locator(`article#${operationId}`);
  }

  /** Opens an operation, and returns it. */
  async opened(operationId: string) {
    const operation = this.operation(operationId);
    await operation.locator('.fold').click();
    return operation;
  }

  /** Opens an operation that has everything, its form and its refusals, and sends its request. */
  async openedWhole() {
    const operation = await this.opened('createBill');
    await operation.getByRole('button', { name: 'Try it' }).click();
    await operation.getByText('Refusals').click();
    await operation.locator('[data-code=unknown-reference] summary').click();
    await operation.getByRole('button', { name: 'Send' }).click();
    await operation.locator('.outcome').getByText('201').waitFor();
    return operation;
  }

  /** Resolves when an operation begins in the upper half of the window. */
  async arrivesAt(operationId: string): Promise<void> {
    await this.page.waitForFunction((id) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight / 2;
    }, operationId);
  }

  /** What axe finds from the top of the page: further down, what a bar covers for a moment would be too small a target. */
  async faults(): Promise<string[]> {
    await this.page.evaluate(axe);
    const violations = await this.page.evaluate((values) => {
      scrollTo({ top: 0, behavior: 'instant' });
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
      };
      return axe
        .run(document, { runOnly: values, resultTypes: ['violations'] })
        .then((result) => result.violations);
    }, AREAS);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }

  #contract = () =>
    this.hasContract
      ? { contentType: 'application/json', body: JSON.stringify(contract) }
      : { status: 503, body: '' };

  async #serve(): Promise<void> {
    await this.page.route(WEB, (route) => {
      const url = route.request().url();
      const path = url.slice(FAKE_PAGE.length);
      const answer = path === 'openapi.json' ? this.#contract() : builtAt(path);
      if (answer) {
        this.loaded.push({ path, body: answer.body });
        return route.fulfill(answer);
      }
      if (!url.startsWith(FAKE_PAGE)) {
        this.foreign.push(url);
        return route.abort();
      }
      this.tried.push(route.request());
      return route.fulfill({
        status: 201,
        headers: { 'content-type': 'application/json', etag: '"v1"' },
        body: ANSWER,
      });
    });
  }
}
