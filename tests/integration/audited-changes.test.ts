import { merged } from '@facturation/platform/merged-records';
import * as then from '../steps/then.ts';
import * as when from '../steps/when.ts';
import { patchesOf, trailOf } from '../support/audit-trail.ts';
import { ownTables } from '../support/own-tables.ts';
import { BUSINESS, SELLER } from '../support/parties.ts';

beforeAll(ownTables);

/** Asks as somebody, under a correlation id. */
const as = (principal: string, method: string, path: string, body?: object, version = '*') =>
  when.request(method, path, {
    principal,
    headers: {
      'x-correlation-id': `of-${principal}`,
      'if-match': version,
      'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
    },
    ...(body && { body }),
  });

const tagOf = ({ headers }: { headers: Record<string, string | undefined> }): string =>
  `${headers.etag}`.replaceAll('"', '');

type Named = { name: string } & Record<string, unknown>;

/** Whatever is created by a POST, changed, replaced and deleted. */
const RECORDS: { path: string; made: Named; change: object; replacement: object }[] = [
  {
    path: '/customers',
    made: { name: 'Abir', email: 'ab@gmail.com', ...BUSINESS },
    change: { name: 'Abir B.', address: { city: 'Lyon' } },
    replacement: { name: 'Noor', email: 'n@gmail.com' },
  },
  {
    path: '/products',
    made: { name: 'Câble', price: 10, quantity: 7, vat: { category: 'S', rate: 20 } },
    change: { name: 'Câble long', description: '2 m' },
    replacement: { name: 'Fil', price: 9.99, quantity: 7 },
  },
];

describe.each(RECORDS)(
  'given one of $path that is made, changed, replaced and deleted',
  ({ path, made, change, replacement }) => {
    it('each says who, when and what, and names the version before', async () => {
      const create = await as('user:abir', 'POST', path, made);
      const { id } = create.body;
      const answers = [
        create,
        await as('user:zaid', 'PATCH', `${path}/${id}`, change),
        await as('key:k1', 'PUT', `${path}/${id}`, replacement),
      ];
      const [one, two, three] = answers.map(tagOf);
      const replaced = (await when.get(`${path}/${id}`)).body;
      expect((await as('user:abir', 'DELETE', `${path}/${id}`)).status).toBe(204);
      const trail = await trailOf(`${path.slice(1)}/${id}`);
      expect(trail).toMatchObject([
        { sort: one, act: 'create', principal: 'user:abir', correlationId: 'of-user:abir' },
        { sort: two, act: 'change', before: one, principal: 'user:zaid' },
        { sort: three, act: 'change', before: two, principal: 'key:k1' },
        { act: 'delete', before: three, principal: 'user:abir', patch: 'null' },
      ]);
      expect(trail[0]).not.toHaveProperty('before');
      const patches = patchesOf(trail.slice(0, -1));
      expect(patches[1]).toEqual(change);
      const made1 = patches.reduce<object>((record, patch) => merged(record, patch ?? {}), {});
      expect(replaced).toMatchObject({ ...made1 });
      expect(made1).toMatchObject(replacement);
      expect(Object.keys(made1).toSorted()).toEqual(
        Object.keys(replaced)
          .filter((name) => name !== 'id')
          .toSorted(),
      );
    });

    it('what was refused, or changed nothing, leaves no row and the version as it was', async () => {
      const create = await as('user:abir', 'POST', path, made);
      const one = `${path}/${create.body.id}`;
      then.isProblem(await as('user:zaid', 'PATCH', one, change, '"another"'), 412, 'precondition-failed');
      then.isProblem(await as('user:zaid', 'PUT', one, replacement, '"another"'), 412, 'precondition-failed');
      then.isProblem(
        await as('user:zaid', 'DELETE', one, undefined, '"another"'),
        412,
        'precondition-failed',
      );
      const same = await as('user:zaid', 'PATCH', one, { name: made.name });
      expect([same.status, tagOf(same)]).toEqual([200, tagOf(create)]);
      expect(await trailOf(one.slice(1))).toHaveLength(1);
    });

    it('many who change it at once leave one row each, in one line', async () => {
      const create = await as('user:abir', 'POST', path, made);
      const one = `${path}/${create.body.id}`;
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, n) => as(`user:${n}`, 'PATCH', one, { name: `N${n}` })),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const trail = await trailOf(one.slice(1));
      expect(trail).toHaveLength(6);
      expect(trail.at(-1)?.sort).toBe(tagOf(await when.get(one)));
    });
  },
);

describe('given a seller that is set, and set anew', () => {
  it('its trail begins with the whole seller, and goes on with what has changed', async () => {
    const first = await as('user:abir', 'PUT', '/seller', SELLER);
    const second = await as('user:zaid', 'PUT', '/seller', { ...SELLER, legalName: 'Autre Société' });
    const trail = await trailOf('seller');
    expect(trail).toMatchObject([
      { sort: tagOf(first), act: 'put', principal: 'user:abir', correlationId: 'of-user:abir' },
      { sort: tagOf(second), act: 'put', before: tagOf(first), principal: 'user:zaid' },
    ]);
    const [whole, change] = patchesOf(trail);
    expect(whole).toMatchObject(SELLER);
    expect(change).toEqual({ legalName: 'Autre Société' });
  });
});
