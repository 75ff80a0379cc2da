import { putAll } from '@facturation/platform/batch-write';
import { seededRandom } from '@facturation/platform/random';
import { sortKey } from '@facturation/platform/sort';
import { percentile } from '../../bench/figure.ts';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

const SEED = process.env.SEED ?? `${Date.now()}`;
const random = seededRandom(SEED);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

const WORDS = ['Écran', 'ecrin', 'CÂBLE', 'câblage', 'Smartphone', 'ordinateur', 'Ångström', 'naïf', 'œuvre'];
const COUNT = 10_000;
/** So many have a reference that is their name. They are found by it, and must not be found by both. */
const TWICE = 1_500;

interface Product {
  id: string;
  name: string;
  reference?: string;
}

/** What a person holds to be the same. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe');

function aProduct(index: number): Product {
  const id = `p-${index}`;
  const name = `${oneOf(WORDS)} ${oneOf(WORDS)} ${below(1_000)}`;
  if (index < TWICE) return { id, name: `Zz ${name}`, reference: `zz ${name}` };
  return index % 3 === 0
    ? { id, name }
    : { id, name, reference: `${oneOf(['ÉC', 'ref', 'CA'])}-${below(100_000)}` };
}

const rowOf = ({ id, name, reference }: Product) => ({
  ...{ id, kind: 'products', version: id, price: 100, quantity: 1, name, nameKey: sortKey(name) },
  ...(reference && { reference, referenceKey: sortKey(reference) }),
});

const listOf = (answer: when.Answer, collection: string): Product[] => answer.body._embedded[collection];

/** The pages of what a search finds, to the last. */
async function pagesOf(collection: string, search: string, size = 100): Promise<Product[][]> {
  const pages: Product[][] = [];
  let href: string | undefined = `/${collection}?search=${encodeURIComponent(search)}&size=${size}`;
  while (href) {
    const answer = await when.get(href);
    expect(answer).toMatchObject({ status: 200, body: { page: { size } } });
    pages.push(listOf(answer, collection));
    href = answer.body._links.next?.href;
  }
  expect(pages.filter(({ length }) => length > size)).toEqual([]);
  return pages;
}

const found = async (...asked: Parameters<typeof pagesOf>) => (await pagesOf(...asked)).flat();

const namesOf = async (collection: string, search: string) =>
  (await found(collection, search)).map(({ name }) => name);

beforeAll(ownTables);

describe('given customers', () => {
  beforeAll(async () => {
    for (const name of ['Élise', 'elise B', 'ELAN', 'Abir É', 'Œuvres', 'L’Atelier', "L'Étal"])
      await given.aCustomer({ name });
  });

  it.each([
    ['Éli', ['Élise', 'elise B']],
    ['ELISE', ['Élise', 'elise B']],
    ['e', ['ELAN', 'Élise', 'elise B']],
    ['e\u0301lise', ['Élise', 'elise B']],
    ['œ', ['Œuvres']],
    ['oe', ['Œuvres']],
    ["l'", ['L’Atelier', "L'Étal"]],
    ['L’', ['L’Atelier', "L'Étal"]],
    ['lise', []],
    ['elise  b', []],
    ['100 %', []],
  ])('those whose name begins with %s are found, by name', async (search, expected) => {
    expect(await namesOf('customers', search)).toEqual(expected);
  });

  it('one is found under its new name, and no more under the old', async () => {
    const { id } = await given.aCustomer({ name: 'Before' });
    await when.request('PATCH', `/customers/${id}`, { body: { name: 'After' } });
    expect([await namesOf('customers', 'befo'), await namesOf('customers', 'AFT')]).toEqual([[], ['After']]);
  });
});

describe('given a product with a reference', () => {
  it('it is found by it once it has one, and no more when it has none', async () => {
    const { id } = await given.aProduct({ name: 'Plan' });
    const patched = (reference: string | null) =>
      when.request('PATCH', `/products/${id}`, {
        body: { reference },
        headers: { 'content-type': 'application/merge-patch+json' },
      });
    expect(await namesOf('products', 'réf-1')).toEqual([]);
    await patched('RÉF-12');
    expect(await found('products', 'ref-1')).toMatchObject([{ id, reference: 'RÉF-12' }]);
    await patched(null);
    expect(await namesOf('products', 'ref-1')).toEqual([]);
    expect(await namesOf('products', 'PLAN')).toEqual(['Plan']);
  });
});

it('given a product from before references were searched, the next write of it makes it found', async () => {
  const { referenceKey: _, ...row } = {
    referenceKey: '',
    ...rowOf({ id: 'old', name: 'Old', reference: 'OLD-1' }),
  };
  await putAll(process.env.PRODUCTS_TABLE ?? '', [row]);
  expect(await namesOf('products', 'old-')).toEqual([]);
  const { body, headers } = await when.get('/products/old');
  await when.request('PUT', '/products/old', { body, headers: { 'if-match': headers.etag ?? '' } });
  expect(await namesOf('products', 'old-')).toEqual(['Old']);
});

it('given a product from before ligatures were folded, it is found as it was then, and by its letters once it is written', async () => {
  await putAll(process.env.PRODUCTS_TABLE ?? '', [
    {
      ...rowOf({ id: 'ligature', name: 'Œillet', reference: 'Œillet 1' }),
      nameKey: 'œillet',
      referenceKey: 'œillet 1',
    },
    rowOf({ id: 'letters', name: 'Oeillet 2' }),
  ]);
  const both = ['Oeillet 2', 'Œillet'];
  expect(await namesOf('products', 'ŒILLET')).toEqual(both);
  expect((await pagesOf('products', 'œillet', 1)).flat().map(({ name }) => name)).toEqual(both);
  expect(await namesOf('products', 'oeillet')).toEqual(['Oeillet 2']);
  const { body, headers } = await when.get('/products/ligature');
  await when.request('PUT', '/products/ligature', { body, headers: { 'if-match': headers.etag ?? '' } });
  expect(await namesOf('products', 'oeillet')).toEqual(['Œillet', 'Oeillet 2']);
});

describe(`given ${COUNT} products (seed ${SEED})`, () => {
  const products = Array.from({ length: COUNT }, (_, index) => aProduct(index));
  beforeAll(async () => {
    await putAll(process.env.PRODUCTS_TABLE ?? '', products.map(rowOf));
  }, 300_000);

  /** A beginning of what some product is called, as somebody may type it. */
  function aSearch(): string {
    const { name, reference } = oneOf(products);
    const text = oneOf([name, reference ?? name]).slice(0, 3 + below(8));
    return oneOf([text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), plain(text)]);
  }
  const begins = (text: string | undefined, search: string) => plain(text ?? '').startsWith(plain(search));

  it('what is found is all that begins so, each once, those found by name before the others', async () => {
    for (let times = 0; times < 10; times++) {
      const search = aSearch();
      const all = await found('products', search, oneOf([20, 50, 100]));
      const expected = products.filter((one) => begins(one.name, search) || begins(one.reference, search));
      expect(all.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      const byName = all.filter(({ name }) => begins(name, search));
      expect(all.slice(0, byName.length)).toEqual(byName);
      for (const keys of [
        byName.map(({ name }) => plain(name)),
        all.slice(byName.length).map(({ reference }) => plain(reference ?? '')),
      ])
        expect(keys).toEqual(keys.toSorted());
    }
  }, 300_000);

  it('a page is short where too many rows were found by their name already, and nothing is found twice', async () => {
    const pages = await pagesOf('products', 'zz');
    const ids = pages.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([TWICE, TWICE]);
    expect(pages.length).toBeGreaterThan(TWICE / 100);
  }, 300_000);

  it('the time of a first page is told', async () => {
    const times: number[] = [];
    while (times.length < 100) {
      const search = aSearch();
      const from = performance.now();
      await when.get(`/products?search=${encodeURIComponent(search)}`);
      times.push(performance.now() - from);
    }
    const [p50, p99] = [0.5, 0.99].map((p) => percentile(times, p).toFixed(1));
    process.stdout.write(`search among ${COUNT} products: p50 ${p50} ms, p99 ${p99} ms\n`);
  }, 300_000);

  it('a page goes on for the same search, however it is typed, and for no other one', async () => {
    const { body } = await when.get('/products?search=zz&size=5');
    const { href } = body._links.next;
    expect(href).toContain('search=zz');
    expect((await when.get(href.replace('search=zz', 'search=ZZ'))).status).toBe(200);
    then.isProblem(await when.get(href.replace('search=zz', 'search=z')), 400, 'malformed-cursor');
    then.isProblem(await when.get(href.replace('search=zz&', '')), 400, 'malformed-cursor');
    then.isProblem(await when.get(href, { principal: 'user:another' }), 400, 'malformed-cursor');
    expect(body.page).toEqual({ size: 5 });
  });

  it('a cursor that was made up is refused, also outside of what is looked for', async () => {
    const { body } = await when.get('/products?search=zz&size=5');
    const { searchParams } = new URL(body._links.next.href, 'http://x');
    const [fingerprint] = JSON.parse(Buffer.from(searchParams.get('cursor') ?? '', 'base64url').toString());
    for (const position of [
      [0, 'p-1', 'a'],
      [2, 'p-1', 'zz'],
      [-1, 'p-1', 'zz'],
      [0, 'p 1', 'zz'],
      ['p-1', 'zz'],
    ]) {
      const cursor = Buffer.from(JSON.stringify([fingerprint, position])).toString('base64url');
      then.isProblem(await when.get(`/products?search=zz&size=5&cursor=${cursor}`), 400, 'malformed-cursor');
    }
  });
});

it.each([
  ['products?search=a&sort=name', 'leave out sort and id'],
  ['products?search=a&id=1', 'leave out'],
  ['customers?search=a&sort=email,desc', 'leave out sort'],
  ['customers?search=', 'blank'],
  ['customers?search=%20', 'blank'],
  [`products?search=${'x'.repeat(201)}`, '200'],
  ['products?search=a&search=b', ''],
])('GET /%s is refused, and says why', async (target, reason) => {
  const answer = await when.get(`/${target}`);
  then.isProblem(answer, 400, 'malformed-query');
  expect(JSON.stringify(answer.body)).toContain(reason);
});
