import type { ApiClient } from '@facturation/api-client';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { BILL_TEXTS } from '../../../web/src/views/bill/texts.ts';
import type { RunningSystem } from '../../e2e/system.ts';
import { type Language, openAt } from '../page-system.ts';

/** What every journey has at hand. */
export interface Given {
  system: RunningSystem;
  browser: Browser;
  /** What happens beside the page, and what the page is compared with. */
  api: ApiClient;
}

/** A window wide enough for the form and the PDF side by side. */
const WINDOW = { viewport: { width: 1_440, height: 900 } };

/** As a pattern; French has spaces that do not break. */
const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s');
/** A label before its keys, or before what else is said of it. */
const beginsWith = (text: string): RegExp => new RegExp(`^${escaped(text)}`);

/** Somebody before the page, who finds things by the words that they read, and waits until they are there. */
export class Reader {
  readonly page: Page;
  readonly #root: string;

  private constructor(page: Page, root: string) {
    this.page = page;
    this.#root = root;
  }

  static async at(
    { browser, system }: Given,
    language: Language,
    place: string,
    options: BrowserContextOptions = {},
  ): Promise<Reader> {
    const { page } = await openAt(browser, `${system.url}#${place}`, language, { ...WINDOW, ...options });
    return new Reader(page, system.url);
  }

  /** Where they are in the page. */
  get place(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** By the address, as a bookmark leads there. */
  async goTo(place: string): Promise<void> {
    await this.page.goto(`${this.#root}#${place}`);
  }

  button = (label: string, within: Page | Locator = this.page): Locator =>
    within.getByRole('button', { name: beginsWith(label) }).first();
  field = (label: string, within: Page | Locator = this.page): Locator =>
    within.getByLabel(new RegExp(`^${escaped(label)}( \\(|$)`)).first();
  dialog = (): Locator => this.page.getByRole('dialog');

  /** The focus is there. */
  isAt = (field: Locator): Promise<void> => field.and(this.page.locator(':focus')).waitFor();
  /** The view that bears this title is there. */
  sees = (title: string): Promise<void> =>
    this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  /** These words are somewhere. */
  reads = (words: string, within: Page | Locator = this.page): Promise<void> =>
    within.getByText(words, { exact: true }).first().waitFor();

  /** Gives a command by its name: Control and K, the name, Enter. */
  async command(name: string): Promise<void> {
    await this.page.locator('main h1').waitFor();
    await this.page.keyboard.press('Control+k');
    await this.dialog().getByRole('combobox').fill(name);
    await this.dialog()
      .getByRole('option', { name: beginsWith(name) })
      .first()
      .click();
  }

  leaves = (): Promise<void> => this.page.context().close();
}

/** Makes the draft that is shown final, and gives what it is called then. */
export async function finalise(reader: Reader, language: Language): Promise<void> {
  const t = BILL_TEXTS[language];
  await reader.button(t.finalize).click();
  await reader.button(t.finalize, reader.dialog()).click();
}

/** Withholds what is posted to a path. @returns lets it go on its way */
export async function withheld(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    if (route.request().method() === 'POST') await promise;
    await route.continue();
  });
  return resolve;
}
