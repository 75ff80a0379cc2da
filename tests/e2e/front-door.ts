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

  it.each(['*/*', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'])(
    'a body reaches its function as its bytes, whatever a client that accepts %s is answered with',
    async (accept) => {
      const { url, identityPort, stateDirectory } = given();
      const authorization = `Bearer ${await fetchToken(identityPort, stateDirectory)}`;
      const post = async (text: string, encoding: BufferEncoding, type = 'application/json') => {
        const headers = { authorization, accept, 'content-type': type };
        const body = Buffer.from(text, encoding);
        const signal = AbortSignal.timeout(10_000);
        const answer = await fetch(`${url}customers`, { method: 'POST', headers, body, signal });
        return { status: answer.status, body: (await answer.json()) as Record<string, string> };
      };
      const customer = JSON.stringify({ name: 'Michèle', email: 'a@example.org' });
      expect(await post(customer, 'latin1')).toMatchObject({
        status: 400,
        body: { type: 'urn:facturation:problem:malformed-json' },
      });
      for (const type of ['application/json; charset=ISO-8859-1', 'text/plain'])
        expect(await post(customer, 'utf8', type)).toMatchObject({ status: 415 });
      const { status, body } = await post(customer, 'utf8', 'application/json; charset=utf-8');
      expect([status, body.name]).toEqual([201, 'Michèle']);
      await fetch(`${url}customers/${body.id}`, {
        method: 'DELETE',
        headers: { authorization, 'if-match': '*' },
      });
    },
  );

  it.each([
    ['customers/%E9', 'malformed-id'],
    ['analytics/windows?size=5s&key=%ff', 'malformed-query'],
  ])('%s, which is no UTF-8, is refused', async (path, code) => {
    const { status, body } = await ask('GET', path);
    expect([status, JSON.parse(body).type]).toEqual([400, `urn:facturation:problem:${code}`]);
  });
}
