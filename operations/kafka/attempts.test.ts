import { Attempts } from './attempts.ts';

test('each attempt is due after twice the delay of the one before, and 10 s at most', () => {
  const attempts = new Attempts();
  const due: number[] = [];
  for (let time = 0; time < 60_000; time += 500)
    if (attempts.next('a', time) === due.length + 1) due.push(time);
  expect(due).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 25_500, 35_500, 45_500, 55_500]);
});

test('each key has attempts of its own, and the oldest of a thousand is forgotten', () => {
  const attempts = new Attempts();
  for (let key = 0; key <= 1_000; key++) expect(attempts.next(`${key}`, 0)).toBe(1);
  expect(attempts.next('0', 1)).toBe(1);
  expect(attempts.next('1000', 1)).toBeUndefined();
});
