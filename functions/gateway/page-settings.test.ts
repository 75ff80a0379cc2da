import { withSettings } from './page-settings.ts';

const PAGE = `<meta content="default-src 'none'; connect-src 'self'; img-src data:"><div id="app"></div>`;

describe('the page', () => {
  test('of a closed system names the provider, and may ask it', () => {
    const settings = { issuer: 'https://id.example/realms/a', clientId: 'page', origins: [] };
    expect(withSettings(PAGE, settings)).toBe(
      `<meta content="default-src 'none'; connect-src 'self' https://id.example; img-src data:">` +
        '<div id="app" data-issuer="https://id.example/realms/a" data-client-id="page"></div>',
    );
  });

  test('may ask other origins where the provider answers there', () => {
    const origins = ['https://auth.example', 'https://id.example'];
    const settings = { issuer: 'https://id.example/pool', clientId: 'page', origins };
    expect(withSettings(PAGE, settings)).toContain(
      "connect-src 'self' https://auth.example https://id.example;",
    );
  });

  test('of an open system stays as it is', () => {
    expect(withSettings(PAGE, { issuer: '', clientId: 'page', origins: [] })).toBe(PAGE);
  });

  test('cannot be broken by what is configured', () => {
    const settings = { issuer: 'https://id.example/', clientId: '"><script>', origins: [] };
    expect(withSettings(PAGE, settings)).not.toContain('<script>');
  });
});
