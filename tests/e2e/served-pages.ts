import type { RunningSystem } from './system.ts';

const YEAR = 'public, max-age=31536000, immutable';
/** What a page loads before anything else, as its HTML names it. */
const LOADED = /(?:src|href)="\.\/(assets\/[^"]+)"/g;

/** What a system that is given before all answers to a browser that opens its pages. */
export function itServesItsPages(given: () => RunningSystem): void {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(given().url + path, { headers, signal: AbortSignal.timeout(30_000) });
  const loadedBy = async (path: string): Promise<string[]> =>
    [...(await (await get(path)).text()).matchAll(LOADED)].map(([, file = '']) => file);

  it.each(['', 'docs'])(
    '/%s may run what it loads, and nothing else, also where it is kept',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'; style-src 'self';");
      const known = await get(path, { 'if-none-match': headers.get('etag') ?? '' });
      expect([known.status, known.headers.get('content-security-policy')]).toEqual([304, policy]);
    },
  );

  it.each(['', 'docs'])('what /%s loads is there, and kept for a year', async (path) => {
    const files = await loadedBy(path);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const file of files) {
      const { status, headers } = await get(file);
      expect([status, headers.get('cache-control')]).toEqual([200, YEAR]);
      expect(headers.get('content-type')).toMatch(/^(text\/(javascript|css)|image\/svg\+xml)\b/);
    }
  });

  it('a script is the same compressed and not, and known by its tag', async () => {
    const file = (await loadedBy('')).find((name) => name.endsWith('.js')) ?? '';
    const [packed, plain] = [
      await get(file, { 'accept-encoding': 'br' }),
      await get(file, { 'accept-encoding': 'identity' }),
    ];
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'br',
      null,
    ]);
    expect(await packed.text()).toBe(await plain.text());
    const known = { 'accept-encoding': 'br', 'if-none-match': packed.headers.get('etag') ?? '' };
    expect((await get(file, known)).status).toBe(304);
  });

  it('a file that no page has any more is not found, and that is not kept', async () => {
    const { status, headers } = await get('assets/index-00000000.js');
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
}
