import { scaleOf } from './scale.ts';

describe('the scale of values', () => {
  it('begins at nothing, and has a top where there are none', () => {
    expect([scaleOf('count', null, null), scaleOf('sum')]).toEqual([
      [0, 4],
      [0, 100],
    ]);
    expect(scaleOf('sum', 100, 1_000)).toEqual([0, expect.closeTo(1_120)]);
  });

  it('goes below nothing where credits outweigh, and keeps it in sight where all do', () => {
    expect(scaleOf('sum', -500, 1_000)).toEqual([expect.closeTo(-560), expect.closeTo(1_120)]);
    expect(scaleOf('sum', -500, -200)).toEqual([expect.closeTo(-560), 100]);
  });
});
