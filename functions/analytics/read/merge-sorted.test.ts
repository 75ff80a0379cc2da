import { mergeSorted } from './merge-sorted.ts';

async function* listOf(...items: number[]): AsyncGenerator<number, undefined> {
  yield* items;
  return undefined;
}

const smallestFirst = (a: number, b: number) => a - b;

test('lists in order are merged into one in order, whatever their lengths', async () => {
  const merged = mergeSorted([listOf(1, 4, 5), listOf(), listOf(2, 3, 9)], smallestFirst);
  expect(await Array.fromAsync(merged)).toEqual([1, 2, 3, 4, 5, 9]);
});

test('a list that is not in order keeps its own: only what comes next in each is compared', async () => {
  const merged = mergeSorted([listOf(5, 1), listOf(2, 9)], smallestFirst);
  expect(await Array.fromAsync(merged)).toEqual([2, 5, 1, 9]);
});

test('no list is no item', async () => {
  expect(await Array.fromAsync(mergeSorted([], smallestFirst))).toEqual([]);
});
