import { MovementSchema, movementOf } from './movement-schema.ts';

describe('a movement of the stock', () => {
  it.each([
    ['in', 12, 12],
    ['out', 12, -12],
  ] as const)('of pieces that go %s is %i as %i', (way, delta, expected) => {
    expect(movementOf({ way, delta, reason: 'BL-4711' })).toEqual({ delta: expected, reason: 'BL-4711' });
  });

  it.each([
    ['no pieces', { way: 'in', delta: 0, reason: 'x' }, 'delta'],
    ['half a piece', { way: 'out', delta: 0.5, reason: 'x' }, 'delta'],
    ['what is no number', { way: 'out', delta: 'douze', reason: 'x' }, 'delta'],
    ['no reason', { way: 'in', delta: 1 }, 'reason'],
  ])('is refused with %s', (_, values, at) => {
    const { error } = MovementSchema.safeParse(values);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([at]);
  });
});
