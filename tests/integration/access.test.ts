import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import { invoke, PREFIX } from '../steps/api-gateway.ts';
import { type FrontDoor, openFrontDoor } from '../steps/front-door.ts';
import * as given from '../steps/given.ts';
import { ownTables } from '../steps/own-tables.ts';
import { deployedRoutes } from '../steps/routes.ts';
import * as when from '../steps/when.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

const PUBLIC = ['answerUnrouted', 'getDocs', 'getHealth', 'getOpenApi', 'getPage'];

const scopesOfOperation = new Map(
  CONTRACTS.flatMap(({ routes }) => Object.entries(routes)).map(([name, { scopes }]) => [name, scopes]),
);
const guarded = deployedRoutes.filter(({ operation }) => !PUBLIC.includes(operation));

/** Asks as the authorizer's finding says, with nothing else right about the request. */
async function answerTo({ method, path }: { method: string; path: string }, authorizer: object) {
  const target = path.replace(/\{\w+\}/g, '%21');
  const { statusCode, body } = await invoke({ method, target, authorizer: { ...authorizer }, body: '{' });
  return { status: statusCode, ...JSON.parse(body) };
}

describe('given the routes as they are deployed', () => {
  it('those that are public are the few that have to be', () => {
    const open = [...scopesOfOperation].filter(([, scopes]) => scopes === 'public').map(([name]) => name);
    expect([...open, 'answerUnrouted'].toSorted()).toEqual(PUBLIC);
  });

  it.each(guarded.map((route) => [route.operation, route] as const))(
    '%s refuses a request that came past the authorizer, before it reads it',
    async (_, route) => {
      expect(await answerTo(route, {})).toMatchObject({
        status: 401,
        type: 'urn:facturation:problem:unauthorized',
      });
    },
  );

  it.each(guarded.map((route) => [route.operation, route] as const))(
    '%s refuses a principal who lacks one of its scopes, and names it',
    async (operation, route) => {
      for (const lacking of scopesOfOperation.get(operation) ?? []) {
        const others = [...scopesOfOperation.values()].flat().filter((scope) => scope !== lacking);
        const answer = await answerTo(route, { principalId: 'key:1', scope: others.join(' ') });
        expect(answer).toMatchObject({ status: 403, detail: expect.stringContaining(lacking) });
      }
    },
  );
});

describe('given a page that one principal began', () => {
  const pageOf = async (target: string, principalId: string) => {
    const scope = scopesOf(CONTRACTS).join(' ');
    const { statusCode, body } = await invoke({
      method: 'GET',
      target: target.replace(PREFIX, ''),
      authorizer: { principalId, scope },
    });
    return { status: statusCode, ...JSON.parse(body) };
  };

  beforeAll(async () => {
    const rule = { scope: 'total', size: '1m', measure: 'count', threshold: 5 };
    const [customer, product] = await Promise.all([given.aCustomer(), given.aProduct()]);
    await Promise.all([given.aCustomer(), given.aProduct()]);
    for (let two = 0; two < 2; two++) {
      await given.aBill(customer.id, [product.id]);
      await when.post('/analytics/rules', rule);
    }
  });

  it.each(['/customers', '/products', '/bills', '/analytics/rules'])(
    '%s goes on for that one and for nobody else',
    async (path) => {
      const { _links } = await pageOf(`${path}?size=1`, 'user:abir');
      expect(await pageOf(_links.next.href, 'user:abir')).toMatchObject({ status: 200 });
      expect(await pageOf(_links.next.href, 'user:zaid')).toMatchObject({
        status: 400,
        type: 'urn:facturation:problem:malformed-cursor',
      });
    },
  );
});
