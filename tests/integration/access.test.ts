import { scopesOf } from '@facturation/platform/contract';
import { CONTRACTS } from '../../functions/gateway/contracts.ts';
import { invoke } from '../support/api-gateway.ts';
import { type FrontDoor, openFrontDoor } from '../support/front-door.ts';
import { ownTables } from '../support/own-tables.ts';
import { guardedRoutes, PUBLIC } from '../support/routes.ts';

let door: FrontDoor;
beforeAll(async () => {
  await ownTables();
  door = await openFrontDoor();
});
afterAll(() => door.close());

/** Asks as the authorizer's finding says, with nothing else right about the request. */
async function answerTo({ method, path }: { method: string; path: string }, authorizer: object) {
  const target = path.replace(/\{\w+\}/g, '%21');
  const { statusCode, body } = await invoke({ method, target, authorizer: { ...authorizer }, body: '{' });
  return { status: statusCode, ...JSON.parse(body) };
}

describe('given the routes as they are deployed', () => {
  it('those that are public are the few that have to be', () => {
    const declared = CONTRACTS.flatMap(({ routes }) => Object.entries(routes));
    const open = declared.filter(([, { scopes }]) => scopes === 'public').map(([operation]) => operation);
    expect([...open, 'answerUnrouted'].toSorted()).toEqual(PUBLIC);
  });

  it.each(guardedRoutes.map((route) => [route.operation, route] as const))(
    '%s refuses a request that came past the authorizer, before it reads it',
    async (_, route) => {
      expect(await answerTo(route, {})).toMatchObject({
        status: 401,
        type: 'urn:facturation:problem:unauthorized',
      });
    },
  );

  it.each(guardedRoutes.map((route) => [route.operation, route] as const))(
    '%s refuses a principal who lacks one of its scopes, and names it',
    async (_, route) => {
      for (const lacking of route.scopes) {
        const others = scopesOf(CONTRACTS).filter((scope) => scope !== lacking);
        const answer = await answerTo(route, { principalId: 'key:1', scope: others.join(' ') });
        expect(answer).toMatchObject({ status: 403, detail: expect.stringContaining(lacking) });
      }
    },
  );
});
