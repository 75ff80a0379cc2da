import type { BrowserContext, Route } from 'playwright-core';
import { WEB } from './browser.ts';
import { builtAt } from './built-page.ts';

/** A stage's prefix and a host that does not exist: nothing the page needs may lie outside them. */
export const FAKE_PAGE = 'http://facturation.test/prod/';

const DEMO = ['Abir', 'Hassan', 'Zaid'];
const SERVICES = ['CUSTOMERS', 'INVENTORY', 'BILLING', 'FACTURATION', 'ANALYTICS'].map(
  (name) => `${name}-SERVICE`,
);
const LENGTH_MS = 5_000;
const GRACE_MS = 30_000;

const iso = (millis: number): string => new Date(millis).toISOString();
/** The same "random" figure for the same window, so that rows are repeatable. */
const draw = (seed: number): number => Math.abs(Math.sin(seed) * 10_000) % 1;

function rowsOf(start: number, { customers, areCredits }: FakeApi, now: number) {
  const rows = customers.map((key, index) => {
    const part = Math.min(1, (now - start) / LENGTH_MS);
    const count = Math.round((1 + 3 * draw(start / LENGTH_MS + index * 7.3)) * part);
    const sum = Math.round(count * 100 * (40 + 160 * draw(start / 777 + index))) / 100;
    return { key, count, sum: areCredits ? -sum : sum };
  });
  const add = (name: 'count' | 'sum') => rows.reduce((sum, row) => sum + row[name], 0);
  const window = {
    start: iso(start),
    end: iso(start + LENGTH_MS),
    final: start + LENGTH_MS + GRACE_MS < now,
  };
  const total = { key: null, count: add('count'), sum: add('sum') };
  return [...rows, total].map((row) => ({ ...window, ...row, min: 1, max: 200 }));
}

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
    const [contentType, body] = this.#bodyOf(path);
    return route.fulfill({ contentType, body, headers: { date: new Date().toUTCString() } });
  }

  #bodyOf(path: string): [string, string] {
    if (path === 'analytics') return ['text/event-stream', this.#event(Date.now())];
    const json: Record<string, unknown> = {
      'analytics/summary': this.#summary(),
      'factures?size=10': { _embedded: { factures: this.#factures(Date.now()) } },
      health: {
        status: 'UP',
        dependencies: { database: 'UP', brokers: 'UP' },
        standstills: this.standstills,
      },
      registry: { applications: SERVICES.map((name, index) => this.#application(name, index)) },
    };
    return ['application/json', JSON.stringify(json[path])];
  }

  #event(now: number): string {
    const running = now - (now % LENGTH_MS);
    const starts = Array.from({ length: 24 }, (_, column) => running - (23 - column) * LENGTH_MS);
    const windows = this.empty ? [] : starts.flatMap((start) => rowsOf(start, this, now));
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
