import { runVectors } from '../vectors/run-vectors.ts';
import { throughHandler } from '../vectors/through-handler.ts';
import { readVectors } from '../vectors/vector.ts';

const vectors = readVectors('tests/vectors/tumbling-windows.jsonl.gz');

test(`given the ${vectors.length} vectors of Kafka Streams, the handler makes the same of every one`, async () => {
  const run = throughHandler(process.env.WINDOWS_TABLE ?? '');
  const { matched, total, mismatches } = await runVectors(vectors, run);
  process.stdout.write(`vectors: ${matched} of ${total} match\n`);
  expect(mismatches).toEqual([]);
}, 300_000);
