import { readFileSync } from 'node:fs';
import { readArguments } from '../arguments.ts';
import { kafkaClient } from '../kafka/client.ts';
import { type StackSubject, subjectOf } from './subject.ts';

const HELP = `Reads topic FACTURATION back, folds it in the plainest way, and compares with the tables.

  npm run reconcile [-- --json] [-- --epoch N]
  npm run reconcile -- --acknowledged FILE [--json]

  --json      print one JSON object
  --epoch N   compare this epoch alone, e.g. one that is rebuilt; by default those that readers follow
  --acknowledged FILE  compare no tables, but look on the topic for each id of a list, one a line (- reads it from
              standard input): ids that producers were told the topic has, e.g. by 202
Servers: KAFKA_BROKERS and AWS_ENDPOINT_URL_DYNAMODB, by default those of npm start.
A partition that cannot be read on is told with the offset, within 15 s, and nothing of it is compared.
Exits 1 when Diff is not 0, when an acknowledged id is missing, or when not everything could be read.
`;

const { values } = readArguments({
  options: {
    json: { type: 'boolean' },
    epoch: { type: 'string' },
    acknowledged: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

// The platform reads its endpoint when it is loaded, so what needs it is loaded once the environment is complete.
try {
  const { brokers, subject } = subjectOf(process.env);
  if (values.acknowledged === undefined) await compareTables(brokers, subject);
  else await lookForIds(brokers, subject, values.acknowledged);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// A client that waits for brokers which do not answer would keep this process for minutes.
process.exit();

async function compareTables(brokers: string, subject: StackSubject): Promise<void> {
  const { reconcile } = await import('./reconcile.ts');
  const {
    diff,
    unread = [],
    unreadable = [],
    heldBack = [],
    ...rest
  } = await reconcile(kafkaClient(brokers, 'reconcile'), subject, {
    epoch: values.epoch === undefined ? undefined : epochOf(values.epoch),
    onProgress: showProgress,
  });
  const result = { diff: Number(diff), ...rest };
  console.log(values.json ? JSON.stringify({ ...result, unread, unreadable, heldBack }) : table(result));
  for (const line of [...unread, ...unreadable, ...heldBack]) console.error(line);
  process.exitCode = result.diff === 0 && unread.length === 0 ? 0 : 1;
}

async function lookForIds(brokers: string, subject: StackSubject, file: string): Promise<void> {
  const { checkAcknowledged, idsOf, linesOf } = await import('./check-acknowledged.ts');
  const ids = idsOf(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const found = await checkAcknowledged(kafkaClient(brokers, 'reconcile'), subject, ids);
  console.log(values.json ? JSON.stringify(found) : linesOf(found).join('\n'));
  process.exitCode = found.missing.length === 0 ? 0 : 1;
}

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
