import type { Client } from './client.ts';

/** What a path was answered. Links stay out: how a page goes on is each version's own affair. */
export interface Answer {
  path: string;
  body: unknown;
  etag: string | null;
}

/** Lengths in ms, of a day at least. */
const SIZES = { '5s': 5_000, '1m': 60_000, '1h': 3_600_000, '1d': 25 * 3_600_000 };

/** Lists of what was there at a time (ms), which nothing that comes later changes: of windows, those that were closed. */
function listsOf(time: number): string[] {
  const iso = (ms: number) => new Date(ms).toISOString();
  const upTo = iso(time);
  return [
    ...['', '&sort=name', '&sort=email,desc'].map((sort) => `/customers?size=50${sort}`),
    ...['', '&sort=name', '&sort=price,desc'].map((sort) => `/products?size=50${sort}`),
    '/bills?size=50',
    '/fullBill/1',
    '/analytics/rules?size=50',
    '/api-keys?size=50',
    ...Object.entries(SIZES).flatMap(([size, ms]) => [
      `/analytics/windows?size=${size}&limit=100&to=${iso(time - ms)}`,
      `/analytics/windows?size=${size}&key=Abir&limit=100&to=${iso(time - ms)}`,
      `/analytics/top?size=${size}&at=${iso(time - ms)}`,
    ]),
    `/analytics/late?size=50&to=${upTo}`,
    `/analytics/quarantine?size=50&to=${upTo}`,
    `/analytics/alerts?size=50&to=${upTo}`,
  ];
}

/** Where a list has its records, each is at this path. */
const RECORDS: Record<string, string> = {
  customers: '/customers',
  products: '/products',
  bills: '/bills',
  rules: '/analytics/rules',
  apiKeys: '/api-keys',
};

/** Answers of every route that reads rows, to be had again by a later version. */
export async function answersOf(
  client: Client,
  time: number,
  factures: readonly string[],
): Promise<Answer[]> {
  const lists = await askAll(client, listsOf(time));
  const records = lists.flatMap(({ body }) => recordPaths(body as Page));
  const single = await askAll(client, [...new Set([...records, ...factures.map((id) => `/factures/${id}`)])]);
  return [...lists, ...single];
}

interface Page {
  _embedded?: Record<string, { id: string }[]>;
}

const recordPaths = ({ _embedded = {} }: Page): string[] =>
  Object.entries(_embedded).flatMap(([name, records]) =>
    RECORDS[name] ? records.map(({ id }) => `${RECORDS[name]}/${id}`) : [],
  );

/** One after the other: it is a laptop that answers. */
export async function askAll(client: Client, paths: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of paths) {
    const { body, etag } = await client.ask('GET', path);
    answers.push({ path, body: withoutLinks(body), etag });
  }
  return answers;
}

const withoutLinks = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (name, inner) => (name === '_links' ? undefined : inner));
