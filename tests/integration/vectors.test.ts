import { runVectors } from '../vectors/run-vectors.ts';
import { signedVectors } from '../vectors/signed-vectors.ts';
import { throughHandler } from '../vectors/through-handler.ts';
import { readVectors } from '../vectors/vector.ts';

const SEED = process.env.SEED ?? `${Date.now()}`;
const vectors = readVectors('tests/vectors/tumbling-windows.jsonl.gz');

test(`given the ${vectors.length} vectors of Kafka Streams, the handler makes the same of every one`, async () => {
  const run = throughHandler(process.env.WINDOWS_TABLE ?? '');
  const { matched, total, mismatches } = await runVectors(vectors, run);
  process.stdout.write(`vectors: ${matched} of ${total} match\n`);
  expect(mismatches).toEqual([]);
}, 900_000);

test(`given streams of factures and credits, the handler makes of each what the plain fold does (seed ${SEED})`, async () => {
  const run = throughHandler(process.env.WINDOWS_TABLE ?? '', vectors.length + 1);
  const { mismatches } = await runVectors(signedVectors(SEED, 60), run);
  expect(mismatches).toEqual([]);
}, 900_000);
