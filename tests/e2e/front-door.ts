import { fetchToken } from '../../localstack/identity/token.ts';
import type { RunningSystem } from './system.ts';

/** What a closed system that is given before all answers where the front door itself might decide. */
export function itsFrontDoorIsTheSameEverywhere(given: () => RunningSystem): void {
  const ask = async (method: string, path: string) => {
    const { url, identityPort, stateDirectory } = given();
    const headers = { authorization: `Bearer ${await fetchToken(identityPort, stateDirectory)}` };
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(url + path, { method, headers, redirect: 'manual', signal });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };

  it.each(['customers/1', 'customers', 'health', '', 'analytics/windows', 'customers/unknown'])(
    'HEAD /%s is answered as GET is, without the body',
    async (path) => {
      const [head, get] = [await ask('HEAD', path), await ask('GET', path)];
      expect([head.status, head.body]).toEqual([get.status, '']);
      for (const name of ['content-type', 'etag', 'cache-control'])
        expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    },
  );

  it('HEAD is as closed as GET, and possible nowhere else', async () => {
    expect((await fetch(`${given().url}customers`, { method: 'HEAD' })).status).toBe(401);
    const { status, headers } = await ask('HEAD', 'publish/FACTURATION');
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each(['%0D%0AX', '%E2%82%AC', '%3F', '%23', '100%25', '%2541'])(
    'the name of a service before /customers/%s leads to that path and to no other',
    async (id) => {
      const { status, headers } = await ask('GET', `CUSTOMERS-SERVICE/customers/${id}`);
      const { pathname } = new URL(`${given().url}customers/${id}`);
      expect([status, headers.get('location')]).toEqual([307, pathname]);
    },
  );
}
