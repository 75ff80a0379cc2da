import { runVectors } from '../vectors/run-vectors.ts';
import { readVectors } from '../vectors/vector.ts';

const vectors = readVectors('tests/vectors/tumbling-windows.jsonl.gz');

test(`given the ${vectors.length} vectors of Kafka Streams, the handler makes the same of every one`, async () => {
  const { matched, total, mismatches } = await runVectors(vectors, process.env.WINDOWS_TABLE ?? '');
  process.stdout.write(`vectors: ${matched} of ${total} match\n`);
  expect(mismatches).toEqual([]);
}, 300_000);
