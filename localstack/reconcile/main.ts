import { parseArgs } from 'node:util';
import { kafkaClient } from '../record-reader/client.ts';
import { subjectOf } from './subject.ts';

const HELP = `Reads topic FACTURATION back, folds it in the plainest way, and compares with the tables.

  npm run reconcile [-- --json] [-- --epoch N]

  --json      print one JSON object
  --epoch N   compare this epoch alone, e.g. one that is rebuilt; by default those that readers follow
Servers: KAFKA_BROKERS and AWS_ENDPOINT_URL_DYNAMODB, by default those of npm start.
A partition that cannot be read on is told with the offset, within 20 s, and nothing of it is compared.
Exits 1 when Diff is not 0, or when not everything could be read.
`;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, epoch: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

try {
  const { brokers, subject } = subjectOf(process.env);
  // The platform reads its endpoint when it is loaded, so it is loaded once the environment is complete.
  const { reconcile } = await import('./reconcile.ts');
  const {
    diff,
    unread = [],
    heldBack = [],
    ...rest
  } = await reconcile(kafkaClient(brokers, 'reconcile'), subject, {
    epoch: values.epoch === undefined ? undefined : epochOf(values.epoch),
    onProgress: showProgress,
  });
  const result = { diff: Number(diff), ...rest };
  console.log(values.json ? JSON.stringify({ ...result, unread, heldBack }) : table(result));
  for (const line of [...unread, ...heldBack]) console.error(line);
  process.exitCode = result.diff === 0 && unread.length === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// A client that waits for brokers which do not answer would keep this process for minutes.
process.exit();

function epochOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--epoch takes a number, not ${text}.`);
}

function showProgress(read: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${read} records read back`);
}

function table(result: Record<string, number>): string {
  const { diff, ...lines } = result;
  const shown = Object.entries(lines).map(([name, value]) => `${name.padEnd(14)}${value}`);
  return [...shown, `Diff ${diff}`].join('\n');
}
