import { parseArgs } from 'node:util';
import { startServers } from '../servers/servers.ts';
import { readVectors } from './vector.ts';

const HELP = `Runs vectors of Kafka Streams through the real aggregation handler on DynamoDB Local.

  npm run vectors [-- FILE]

  FILE  vectors, one JSON object a line, plain or gzipped; default tests/vectors/tumbling-windows.jsonl.gz
Exits 1 when one differs.
`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const vectors = readVectors(positionals[0] ?? 'tests/vectors/tumbling-windows.jsonl.gz');
const { environment, stop } = await startServers();
try {
  // The platform reads its endpoint when it is loaded, so it is loaded after the servers are up.
  const { runVectors } = await import('./run-vectors.ts');
  const onProgress = (done: number) => {
    if (done % 200 === 0) process.stderr.write(`${done} of ${vectors.length}\n`);
  };
  const { matched, total, mismatches } = await runVectors(
    vectors,
    environment.WINDOWS_TABLE ?? '',
    onProgress,
  );
  for (const mismatch of mismatches) console.log(mismatch);
  console.log(`${matched} of ${total} match`);
  process.exitCode = mismatches.length > 0 ? 1 : 0;
} finally {
  await stop();
}
