import { runVectors } from './run-vectors.ts';
import { signedVectors } from './signed-vectors.ts';
import { throughFold } from './through-fold.ts';

const COUNT = 300;
const SEED = process.env.SEED ?? `${Date.now()}`;

test(`given ${COUNT} streams of factures and credits, the fold makes of each what the plain one does (seed ${SEED})`, async () => {
  const vectors = signedVectors(SEED, COUNT);
  const { mismatches } = await runVectors(vectors, throughFold);
  expect(mismatches).toEqual([]);
  const sums = vectors.flatMap(({ partitions }) =>
    partitions.flatMap(({ windows }) => windows.map(([, , , sum]) => sum)),
  );
  expect(sums.filter((sum) => sum.startsWith('-')).length).toBeGreaterThan(sums.length / 4);
  expect(sums).not.toContain('-0');
});
