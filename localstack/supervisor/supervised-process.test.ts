import { restartDelayMs } from './supervised-process.ts';

describe('the back-off of a server that ends again and again', () => {
  it('doubles from half a second and stays at 30 s', () => {
    expect([1, 2, 3, 6, 7, 50].map(restartDelayMs)).toEqual([500, 1_000, 2_000, 16_000, 30_000, 30_000]);
  });
});
