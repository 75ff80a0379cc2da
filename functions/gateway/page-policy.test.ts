import { policyOf } from './page-policy.ts';

const read = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('the policy of the pages', () => {
  test('lets no script and no style run that the page does not load from its own origin', () => {
    const policy = read(policyOf(['https://id.example']));
    expect([policy['default-src'], policy['script-src'], policy['style-src']]).toEqual([
      ["'none'"],
      ["'self'"],
      ["'self'"],
    ]);
    expect(policyOf()).not.toMatch(/unsafe|\*|http/);
  });

  test('lets it ask its own origin and those that are named', () => {
    expect(read(policyOf(['https://id.example', 'https://b.example']))['connect-src']).toEqual([
      "'self'",
      'https://id.example',
      'https://b.example',
    ]);
    expect(read(policyOf())['connect-src']).toEqual(["'self'"]);
  });
});
