import { queryOf } from './trail-query.ts';

test('a span of days is asked for from its first midnight in Paris to the one behind its last', () => {
  expect(queryOf({ from: '2026-11-30', to: '2026-11-30' })).toEqual({
    from: '2026-11-29T23:00:00.000Z',
    to: '2026-11-30T23:00:00.000Z',
  });
});

test('what is empty, or no day, is not asked for', () => {
  expect(queryOf({ from: '', to: '2026-02-30', principal: '', act: 'pay' })).toEqual({ act: 'pay' });
  expect(queryOf({ principal: 'user:abir' })).toEqual({ principal: 'user:abir' });
});
