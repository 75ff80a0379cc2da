import { randomUUID } from 'node:crypto';
import * as given from '../steps/given.ts';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { ownTables } from '../support/own-tables.ts';

beforeAll(ownTables);

const total = async () => (await when.get('/customers?size=1')).body.page.totalElements;

describe('given a customer', () => {
  it('it is read back as it was created, at the location the answer names', async () => {
    const answer = await when.post('/customers', { name: 'Élise', email: 'elise@example.org' });
    expect(answer.status).toBe(201);
    const { status, body } = await when.get(answer.headers.location ?? '');
    expect({ status, body }).toEqual({ status: 200, body: answer.body });
  });

  it('it is replaced, also by what was read with its id', async () => {
    const customer = await given.aCustomer();
    const changed = { ...customer, name: given.aName() };
    expect(await when.request('PUT', `/customers/${customer.id}`, { body: changed })).toMatchObject({
      status: 200,
      body: changed,
    });
    expect((await when.get(`/customers/${customer.id}`)).body).toEqual(changed);
  });

  it('some fields are changed, the others stay', async () => {
    const customer = await given.aCustomer();
    const answer = await when.request('PATCH', `/customers/${customer.id}`, { body: { name: 'Nour' } });
    expect(answer).toMatchObject({ status: 200, body: { ...customer, name: 'Nour' } });
    const empty = await when.request('PATCH', `/customers/${customer.id}`, { body: {} });
    expect(empty.body).toEqual(answer.body);
  });

  it('its id cannot be changed', async () => {
    const { id, ...fields } = await given.aCustomer();
    const answer = await when.request('PUT', `/customers/${id}`, { body: { ...fields, id: 'other' } });
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer: '#/id', detail: expect.any(String) }]);
  });

  it('deleted, it is gone, and deleted again it is unknown', async () => {
    const { id } = await given.aCustomer();
    expect(await when.request('DELETE', `/customers/${id}`)).toMatchObject({ status: 204, body: '' });
    then.isProblem(await when.get(`/customers/${id}`), 404, 'not-found');
    then.isProblem(await when.request('DELETE', `/customers/${id}`), 404, 'not-found');
  });
});

describe('given customers to count', () => {
  it('twenty created at once and two deleted are eighteen more', async () => {
    const before = await total();
    const made = await Promise.all(Array.from({ length: 20 }, () => given.aCustomer()));
    await Promise.all(made.slice(0, 2).map(({ id }) => when.request('DELETE', `/customers/${id}`)));
    expect(await total()).toBe(before + 18);
  });

  it('a delete or a change of an unknown one counts nothing', async () => {
    const before = await total();
    const id = randomUUID();
    await when.request('DELETE', `/customers/${id}`);
    await when.request('PATCH', `/customers/${id}`, { body: { name: 'X' } });
    expect(await total()).toBe(before);
  });
});

describe('given more customers than a page', () => {
  const email = (n: number, tag: string) => `c${n}.${tag}@example.org`;

  const walk = async (first: string) => {
    const pages: { id: string; name: string }[][] = [];
    let href: string | undefined = first;
    while (href) {
      const { body } = await when.get(href);
      pages.push(body._embedded.customers);
      href = body._links.next?.href;
    }
    return pages;
  };

  it('the links of each page lead through all of them once, in order', async () => {
    const tag = randomUUID();
    const names = ['Émile', 'abir', 'Zaid', 'hassan', 'Emile', 'Bo'].map((name) => `${name} ${tag}`);
    await Promise.all(names.map((name, i) => given.aCustomer({ name, email: email(i, tag) })));
    const pages = await walk('/customers?sort=name&size=3');
    expect(pages.slice(0, -1).every((page) => page.length === 3)).toBe(true);
    const mine = pages.flat().filter(({ name }) => name.endsWith(tag));
    expect(mine.map(({ name }) => name.split(' ')[0]).map((name) => name?.replace('É', 'E'))).toEqual([
      'abir',
      'Bo',
      'Emile',
      'Emile',
      'hassan',
      'Zaid',
    ]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(pages.flat().length);
    const down = await walk('/customers?sort=email,desc&size=100');
    const emails = down.flat().flatMap((customer) => ('email' in customer ? [customer.email] : []));
    expect(emails).toEqual(emails.toSorted().reverse());
  });

  it('a changed name changes the place', async () => {
    const tag = randomUUID();
    const { id } = await given.aCustomer({ name: `~last ${tag}` });
    await when.request('PATCH', `/customers/${id}`, { body: { name: `! first ${tag}` } });
    const first = (await when.get('/customers?sort=name&size=1')).body._embedded.customers[0];
    expect(first.name.startsWith('!')).toBe(true);
  });

  it('a cursor serves only the query it was made for', async () => {
    await Promise.all([given.aCustomer(), given.aCustomer()]);
    const { href } = (await when.get('/customers?sort=name&size=1')).body._links.next;
    then.isProblem(await when.get(href.replace('sort=name', 'sort=email')), 400, 'malformed-cursor');
    then.isProblem(await when.get(href.replace('customers', 'products')), 400, 'malformed-cursor');
    then.isProblem(await when.get('/customers?cursor=x'), 400, 'malformed-cursor');
  });

  it.each([
    ['size=0'],
    ['size=101'],
    ['size=ten'],
    ['sort=id'],
    ['sort=price'],
    ['sise=1'],
    ['size=1&size=2'],
  ])('?%s is refused', async (query) => {
    then.isProblem(await when.get(`/customers?${query}`), 400, 'malformed-query');
  });

  it('a page number is refused with a hint at the link to follow; page 0 is the first page', async () => {
    const refusal = await when.get('/customers?page=1');
    then.isProblem(refusal, 400, 'malformed-query');
    expect(refusal.body.detail).toContain('_links.next');
    expect((await when.get('/customers?page=0')).status).toBe(200);
  });
});

describe('given a request that is not right', () => {
  const good = { name: 'A', email: 'a@example.org' };

  it.each([
    ['an unknown field', { ...good, age: 7 }, '#/age'],
    ['a wrong type', { ...good, name: 7 }, '#/name'],
    ['a missing field', { name: 'A' }, '#/email'],
    ['a blank name', { ...good, name: ' ' }, '#/name'],
    ['a malformed address', { ...good, email: 'a' }, '#/email'],
    ['an id of its own', { ...good, id: 'mine' }, '#/id'],
  ])('%s is refused and named', async (_, body, pointer) => {
    const answer = await when.post('/customers', body);
    then.isProblem(answer, 422, 'invalid-content');
    expect(answer.body.errors).toEqual([{ pointer, detail: expect.any(String) }]);
  });

  it.each(['GET', 'DELETE'])('%s with a malformed or unknown id is refused', async (method) => {
    then.isProblem(await when.request(method, '/customers/a%20b'), 400, 'malformed-id');
    then.isProblem(await when.request(method, '/customers/unknown'), 404, 'not-found');
  });

  it('the items that count records cannot be reached', async () => {
    then.isProblem(await when.get('/customers/%23count-0'), 400, 'malformed-id');
  });

  it('PUT never creates', async () => {
    const id = randomUUID();
    then.isProblem(await when.request('PUT', `/customers/${id}`, { body: good }), 404, 'not-found');
    then.isProblem(await when.get(`/customers/${id}`), 404, 'not-found');
  });
});
