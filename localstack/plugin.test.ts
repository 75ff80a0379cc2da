import { refuseOpen } from './plugin.ts';
import type { Stack } from './stack.ts';

const aStack = (stage: string, ...access: (string | undefined)[]): Stack => ({
  service: 'shop',
  provider: { stage, region: 'eu-west-3', environment: { ACCESS: 'closed' } },
  functions: Object.fromEntries(
    access.map((ACCESS, index) => {
      const name = `f${index}`;
      return [
        name,
        { name, handler: `${name}.handler`, environment: ACCESS === undefined ? {} : { ACCESS } },
      ];
    }),
  ),
});

describe('given a stage that is packaged', () => {
  it('one whose functions are all closed is taken', () => {
    expect(() => refuseOpen(aStack('prod', undefined, 'closed'))).not.toThrow();
  });

  it('one with a function that is open, or that says neither, is refused by its name', () => {
    expect(() => refuseOpen(aStack('dev', undefined, 'open'))).toThrow(/Stage dev .* f1\./);
    expect(() => refuseOpen(aStack('dev', ''))).toThrow('f0');
  });

  it("one's own machine may be open", () => {
    expect(() => refuseOpen(aStack('local', 'open'))).not.toThrow();
  });
});
