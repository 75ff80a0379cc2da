import { readArguments } from '../../operations/arguments.ts';
import { startServers } from '../setup/servers.ts';
import { type Run, runVectors } from './run-vectors.ts';
import { throughFold } from './through-fold.ts';
import { readVectors } from './vector.ts';

const HELP = `Runs vectors of Kafka Streams through the real aggregation handler on DynamoDB Local.

  npm run vectors [-- --fold] [FILE]

  --fold  through the fold alone: no handler, no servers
  FILE    vectors, one JSON object a line, plain or gzipped; default tests/vectors/tumbling-windows.jsonl.gz
Exits 1 when one differs.
`;

const { values, positionals } = readArguments({
  options: { fold: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const vectors = readVectors(positionals[0] ?? 'tests/vectors/tumbling-windows.jsonl.gz');
if (values.fold) {
  await show(throughFold);
} else {
  const { environment, stop } = await startServers();
  try {
    // The platform reads its endpoint when it is loaded, so it is loaded after the servers are up.
    const { throughHandler } = await import('./through-handler.ts');
    await show(throughHandler(environment.WINDOWS_TABLE ?? ''));
  } finally {
    await stop();
  }
}

async function show(run: Run): Promise<void> {
  const { matched, total, mismatches } = await runVectors(vectors, run, (done) => {
    if (done % 200 === 0) process.stderr.write(`${done} of ${vectors.length}\n`);
  });
  for (const mismatch of mismatches) console.log(mismatch);
  console.log(`${matched} of ${total} match`);
  process.exitCode = mismatches.length > 0 ? 1 : 0;
}
