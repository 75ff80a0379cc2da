import { ApiError } from '@facturation/platform/errors';
import { originsOf, refuseForeign } from './own-requests.ts';

function verdictOn(headers: { host?: string; origin?: string }, origins = originsOf(3000)): string {
  try {
    refuseForeign(headers, 3000, origins);
    return 'taken';
  } catch (error) {
    return error instanceof ApiError ? `${error.status} ${error.code}` : String(error);
  }
}

describe('given a request to port 3000 of this machine', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])(
    'host %s is its own',
    (host) => {
      expect(verdictOn({ host })).toBe('taken');
    },
  );

  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1',
    '127.0.0.1:3001',
    '127.0.0.1:3000.evil.example',
    '127.0.0.1.evil.example:3000',
    'localhost.evil.example:3000',
    '127.0.0.1:3000, evil.example',
    '',
    undefined,
  ])('host %s is foreign: a name of another site may lead here', (host) => {
    expect(verdictOn(host === undefined ? {} : { host })).toBe('421 foreign-host');
  });

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])(
    'a page of %s is its own',
    (origin) => {
      expect(verdictOn({ host: '127.0.0.1:3000', origin })).toBe('taken');
    },
  );

  it.each(['http://127.0.0.1:3001', 'https://127.0.0.1:3000', 'http://evil.example:3000', 'null', ''])(
    'a page of %j may not ask',
    (origin) => {
      expect(verdictOn({ host: '127.0.0.1:3000', origin })).toBe('403 foreign-origin');
    },
  );

  it('a page that was named may ask, and only that', () => {
    const named = ['https://shop.example'];
    expect(verdictOn({ host: '127.0.0.1:3000', origin: 'https://shop.example' }, named)).toBe('taken');
    expect(verdictOn({ host: '127.0.0.1:3000', origin: 'http://shop.example' }, named)).toBe(
      '403 foreign-origin',
    );
  });
});
