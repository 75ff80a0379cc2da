import { Session } from './session.ts';

const NOW = Date.parse('2026-03-01T09:30:00Z');
const abir = { accessToken: 'token', idToken: 'id', name: 'Abir', expires: NOW + 3_600_000 };

/** The storage of a tab. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
}

describe('the session of a tab', () => {
  test('begins with nobody, and requests carry nothing', () => {
    const session = new Session(storage(), NOW);
    expect(session.access).toEqual({ expired: false, lacking: [] });
    expect(session.headers).toEqual({});
  });

  test('whoever entered is still there when the page is loaded again, until the token expires', () => {
    const tab = storage();
    new Session(tab, NOW).enter(abir);
    expect(new Session(tab, NOW + 1).headers).toEqual({ authorization: 'Bearer token' });
    expect(new Session(tab, abir.expires).access).toEqual({ expired: true, lacking: [] });
  });

  test.each(['{x', '"abir"', 'null', '{"accessToken":"token"}', '{"expires":9e15}'])(
    'nobody is logged in by what cannot be read: %s',
    (kept) => {
      const tab = storage();
      tab.setItem('facturation.session', kept);
      expect(new Session(tab, NOW).access).toEqual({ expired: false, lacking: [] });
    },
  );

  test('an answer that takes the token no more ends it, and notifies the page', () => {
    const session = new Session(storage(), NOW);
    const notified: boolean[] = [];
    session.enter(abir);
    session.onChange(({ expired }) => notified.push(expired));
    session.learn(401, 'Bearer');
    expect(notified).toEqual([true]);
    expect(session.headers).toEqual({});
  });

  test('nobody who is not logged in has expired', () => {
    const session = new Session(storage(), NOW);
    session.learn(401, 'Bearer');
    expect(session.access.expired).toBe(false);
  });

  test('missing scopes are reported once each', () => {
    const session = new Session(storage(), NOW);
    session.enter(abir);
    let notified = 0;
    session.onChange(() => notified++);
    session.learn(403, 'Bearer error="insufficient_scope", scope="analytics:read"');
    session.learn(403, 'Bearer error="insufficient_scope", scope="analytics:read"');
    expect(session.access.lacking).toEqual(['analytics:read']);
    expect(notified).toBe(1);
  });

  test('leaving forgets the token', () => {
    const tab = storage();
    const session = new Session(tab, NOW);
    session.enter(abir);
    session.leave();
    expect(new Session(tab, NOW).access).toEqual({ expired: false, lacking: [] });
  });
});
