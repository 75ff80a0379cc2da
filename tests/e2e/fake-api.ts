import type { BrowserContext, Route } from 'playwright-core';
import { WEB } from './browser.ts';
import { builtAt } from './built-page.ts';
import { draw, isFinal, liveStarts, rowsOf, topWindows, windowsPage } from './fake-windows.ts';

/** A stage's prefix and a host that does not exist: nothing the page needs may lie outside them. */
export const FAKE_PAGE = 'http://facturation.test/prod/';

const DEMO = ['Abir', 'Hassan', 'Zaid'];
const SERVICES = ['CUSTOMERS', 'INVENTORY', 'BILLING', 'FACTURATION', 'ANALYTICS'].map(
  (name) => `${name}-SERVICE`,
);
const LENGTH_MS = 5_000;

const iso = (millis: number): string => new Date(millis).toISOString();

/** An API that answers in the browser itself, with what a test wants it to say. */
export class FakeApi {
  customers: readonly string[] = DEMO;
  /** Nothing was ever published. */
  empty = false;
  /** All of the last two minutes are credits. */
  areCredits = false;
  /** Nothing answers. */
  down = false;
  summary: Record<string, unknown> = {};
  /** Names of customers that are counted by another key, as their factures have them. */
  names: Readonly<Record<string, string>> = {};
  /** Names of customers whose records are there, by their ids. */
  records: Readonly<Record<string, string>> = {};
  /** Late factures. */
  late: readonly object[] = [];
  /** Partitions that do not move. */
  standstills: readonly object[] = [];
  readonly asked: { path: string; lastEventId?: string | undefined }[] = [];
  /** Requests that left the page's own prefix. */
  readonly foreign: string[] = [];
  /** The page and its assets, as they were asked for. */
  readonly loaded: string[] = [];

  async serve(context: BrowserContext): Promise<void> {
    await context.route(WEB, (route) => this.#answer(route));
  }

  async #answer(route: Route): Promise<void> {
    const url = route.request().url();
    if (!url.startsWith(FAKE_PAGE)) {
      this.foreign.push(url);
      return route.abort();
    }
    if (this.down) return route.abort('connectionrefused');
    const path = url.slice(FAKE_PAGE.length);
    const built = builtAt(path);
    if (built) {
      this.loaded.push(path);
      return route.fulfill(built);
    }
    this.asked.push({ path, lastEventId: route.request().headers()['last-event-id'] });
    if (path.startsWith('customers/')) return this.#answerRecord(route, path.slice('customers/'.length));
    const [contentType, body] = this.#bodyOf(path, route.request().headers()['last-event-id']);
    return route.fulfill({ contentType, body, headers: { date: new Date().toUTCString() } });
  }

  #answerRecord(route: Route, id: string): Promise<void> {
    const name = this.records[id];
    return name === undefined
      ? route.fulfill({ status: 404, json: { status: 404, code: 'not-found' } })
      : route.fulfill({ json: { id, name } });
  }

  #bodyOf(path: string, lastEventId: string | undefined): [string, string] {
    if (path === 'analytics') return ['text/event-stream', this.#event(Date.now(), lastEventId)];
    return ['application/json', JSON.stringify(this.#jsonOf(new URL(path, FAKE_PAGE), path))];
  }

  #jsonOf({ searchParams: query }: URL, path: string): unknown {
    const [name = ''] = path.split('?');
    const answers: Record<string, () => unknown> = {
      'analytics/summary': () => this.#summary(),
      'analytics/windows': () => windowsPage(query, this.#traffic, Date.now()),
      'analytics/top': () => topWindows(query, this.#traffic, Date.now()),
      'analytics/late': () => ({ _embedded: { late: this.late }, _links: {} }),
      factures: () => ({ _embedded: { factures: this.#facturesOf(query.get('key')) } }),
      health: () => ({
        status: 'UP',
        dependencies: { database: 'UP', brokers: 'UP' },
        standstills: this.standstills,
      }),
      registry: () => ({ applications: SERVICES.map((service, index) => this.#application(service, index)) }),
    };
    return answers[name]?.();
  }

  get #traffic() {
    return { customers: this.empty ? [] : this.customers, areCredits: this.areCredits };
  }

  /** The windows of the last two minutes, or those that have changed since an event. */
  #event(now: number, lastEventId: string | undefined): string {
    const since = Number(lastEventId ?? 0);
    const hasChanged = (start: number) =>
      since < start + LENGTH_MS || isFinal(start, LENGTH_MS, now) !== isFinal(start, LENGTH_MS, since);
    const windows = this.empty
      ? []
      : liveStarts(now)
          .filter(hasChanged)
          .flatMap((start) => rowsOf(start, this, now));
    return `retry: 1000\nid: ${now}\ndata: ${JSON.stringify({ counts: {}, windows })}\n\n`;
  }

  #summary() {
    const counters = { consumed: 48_231, counted: 48_207, late: 3, duplicate: 19, quarantined: 2 };
    const none = { consumed: 0, counted: 0, late: 0, duplicate: 0, quarantined: 0 };
    return this.empty
      ? { ...none, lag: 0, freshness: null, totals: { count: 0, sum: 0 }, ...this.summary }
      : { ...counters, lag: 0, freshness: 240, totals: { count: 48_207, sum: 5_784_326.5 }, ...this.summary };
  }

  /** All but the last serve. */
  #application(name: string, index: number) {
    const at = iso(Date.now() - 60_000);
    const instance = {
      id: `${index}`,
      function: `facturation-prod-f${index}`,
      version: '1.2.3',
      started: at,
      lastSeen: at,
    };
    const idle = this.empty || index === SERVICES.length - 1;
    return { name, description: name, status: idle ? 'idle' : 'live', instances: idle ? [] : [instance] };
  }

  /** The newest of a customer, who may be called otherwise than the key; the newest of all. */
  #facturesOf(key: string | null) {
    const factures = this.#factures(Date.now());
    return key === null
      ? factures
      : factures.slice(0, 1).map((facture) => ({ ...facture, nomClient: this.names[key] ?? key }));
  }

  #factures(now: number) {
    const second = Math.floor(now / 1_000);
    const one = (back: number) => ({
      id: `F-${second - back}-0`,
      nomClient: this.customers[(second - back) % this.customers.length] ?? 'Abir',
      montant: Math.round(100 * (1 + 250 * draw(second - back))) / 100,
      date: iso((second - back) * 1_000),
    });
    return this.empty ? [] : Array.from({ length: 10 }, (_, back) => one(back));
  }
}
