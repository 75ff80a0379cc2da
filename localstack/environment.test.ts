import type { Stack } from '../layers/platform/deployment/stack.ts';
import { environmentOfAll } from './environment.ts';

describe('the environment of several functions at once', () => {
  it('has what they agree on and leaves out what has no one meaning', () => {
    const stack: Stack = {
      service: 'shop',
      provider: { stage: 'local', region: 'eu-west-3' },
      functions: {
        one: { name: 'one', handler: 'one.handler', environment: { TABLE: 'orders', EPOCH: 1, ONLY: 'one' } },
        two: { name: 'two', handler: 'two.handler', environment: { TABLE: 'orders', EPOCH: 2 } },
        three: { name: 'three', handler: 'three.handler', environment: { EPOCH: 1 } },
      },
    };
    expect(environmentOfAll(stack)).toEqual({ TABLE: 'orders', ONLY: 'one' });
  });
});
