import type { StartedSystem } from './system.ts';

/** What a program without a secret gets from the ports of a closed system that is given before all: nothing. */
export function itRefusesStrangers(given: () => StartedSystem): void {
  const answerTo = async (port: number, path: string, body: string | URLSearchParams) => {
    const url = `http://127.0.0.1:${port}${path}`;
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
    return { status: answer.status, body: await answer.text() };
  };

  it.each(['/2015-03-31/functions/NAME/invocations', '/2014-11-13/functions/NAME/invoke-async/'])(
    'runs no function for them by %s, and goes on',
    async (path) => {
      const { ports, url } = given();
      const { status, body } = await answerTo(
        ports.lambda,
        path.replace('NAME', 'facturation-local-listCustomers'),
        '{}',
      );
      expect([status, JSON.parse(body).type]).toEqual([403, 'urn:facturation:problem:insufficient-scope']);
      expect((await fetch(`${url}health`)).status).toBe(200);
    },
  );

  it.each(['client_credentials', 'password', 'authorization_code', 'refresh_token'])(
    'gives them no token by %s',
    async (grant) => {
      const asked = {
        grant_type: grant,
        client_id: 'me',
        username: 'me',
        code: 'x',
        refresh_token: 'x',
        scope: 'admin',
      };
      const { status, body } = await answerTo(given().ports.identity, '/token', new URLSearchParams(asked));
      expect([400, 401]).toContain(status);
      expect(body).not.toContain('access_token');
    },
  );
}
