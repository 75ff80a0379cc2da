import { originsOf, withSettings } from './page-settings.ts';

const PAGE = '<head></head><div id="app"></div>';

describe('the page', () => {
  test('of a closed system names the provider, and may ask it', () => {
    const settings = { issuer: 'https://id.example/realms/a', clientId: 'page', origins: [] };
    expect(withSettings(PAGE, settings)).toBe(
      '<head></head><div id="app" data-issuer="https://id.example/realms/a" data-client-id="page"></div>',
    );
    expect(originsOf(settings)).toEqual(['https://id.example']);
  });

  test('may ask other origins where the provider answers there', () => {
    const origins = ['https://auth.example', 'https://id.example'];
    expect(originsOf({ issuer: 'https://id.example/pool', clientId: 'page', origins })).toEqual(origins);
  });

  test('of an open system stays as it is, and asks nobody', () => {
    const settings = { issuer: '', clientId: 'page', origins: ['https://id.example'] };
    expect(withSettings(PAGE, settings)).toBe(PAGE);
    expect(originsOf(settings)).toEqual([]);
  });

  test('cannot be broken by what is configured', () => {
    const settings = { issuer: 'https://id.example/', clientId: '"><script>', origins: [] };
    expect(withSettings(PAGE, settings)).not.toContain('<script>');
  });
});
