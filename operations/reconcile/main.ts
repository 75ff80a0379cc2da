// `npm run reconcile`
import { readFileSync } from 'node:fs';
import { runCommand, UsageError } from '../command.ts';
import { reachBrokers } from '../kafka/reach-brokers.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type Target } from '../target.ts';

const HELP = `Reads topic FACTURATION back, folds it in the plainest way, and compares with the tables.

  npm run reconcile [-- --stage NAME] [--json] [--epoch N]
  npm run reconcile -- --acknowledged FILE [--stage NAME] [--json]
  npm run reconcile -- --bills [--from DAY] [--to DAY] [--stage NAME] [--json]

  --json      print one JSON object
  --epoch N   compare this epoch alone, e.g. one that is rebuilt; by default those that readers follow
  --acknowledged FILE  compare no tables, but look on the topic for each id of a list, one a line (- reads it from
              standard input): ids that producers were told the topic has, e.g. by 202
  --bills     compare bills, their factures, the windows that count them, and the topic, day by day and id by id, as
              GET /reconciliation does; of days whose records the topic has let go, it says which bills it may have had
  --from DAY, --to DAY  e.g. 2026-11-29, in the time zone of windows; both included; today when none is named
${TARGET_HELP}
A partition that cannot be read on is named with the offset, within 15 s, and nothing of it is compared.
Exits 1 when Diff or the difference of bills is not 0, when an acknowledged id is missing, or when not everything could
be read.
`;

interface Values {
  json?: boolean | undefined;
  epoch?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

async function compareTables({ brokers, subject }: Target, { json, epoch }: Values): Promise<number> {
  const { kafkaClient } = await import('../kafka/client.ts');
  const { reconcile } = await import('./reconcile.ts');
  const {
    diff,
    unread = [],
    unreadable = [],
    heldBack = [],
    ...rest
  } = await reconcile(kafkaClient(brokers, 'reconcile'), subject, {
    epoch: epoch === undefined ? undefined : epochOf(epoch),
    onProgress: showProgress,
  });
  const result = { diff: Number(diff), ...rest };
  console.log(json ? JSON.stringify({ ...result, unread, unreadable, heldBack }) : table(result));
  for (const line of [...unread, ...unreadable, ...heldBack]) console.error(line);
  return result.diff === 0 && unread.length === 0 ? 0 : 1;
}

async function lookForIds({ brokers, subject }: Target, file: string, { json }: Values): Promise<number> {
  const { kafkaClient } = await import('../kafka/client.ts');
  const { checkAcknowledged, idsOf, linesOf } = await import('./check-acknowledged.ts');
  const ids = idsOf(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const found = await checkAcknowledged(kafkaClient(brokers, 'reconcile'), subject, ids);
  console.log(json ? JSON.stringify(found) : linesOf(found).join('\n'));
  return found.missing.length === 0 ? 0 : 1;
}

async function compareBills(
  { brokers, subject, settings }: Target,
  { json, from, to }: Values,
): Promise<number> {
  const { kafkaClient } = await import('../kafka/client.ts');
  const { reconcileBills } = await import('./bills/reconcile-bills.ts');
  const { linesOf } = await import('./bills/lines.ts');
  const client = kafkaClient(brokers, 'reconcile');
  const result = await reconcileBills(client, subject, settings, { from, to }, showProgress);
  console.log(json ? JSON.stringify(result) : linesOf(result).join('\n'));
  for (const line of result.unread) console.error(line);
  return result.difference.ids === 0 && result.unread.length === 0 ? 0 : 1;
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

await runCommand({
  help: HELP,
  options: {
    ...TARGET_OPTIONS,
    json: { type: 'boolean' },
    epoch: { type: 'string' },
    acknowledged: { type: 'string' },
    bills: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  async run({ acknowledged, bills, ...values }) {
    const asksForDays = values.from !== undefined || values.to !== undefined;
    if (bills ? acknowledged !== undefined || values.epoch !== undefined : asksForDays)
      throw new UsageError();
    const target = await openTarget(values);
    await reachBrokers(target);
    if (bills) return compareBills(target, values);
    return acknowledged === undefined
      ? compareTables(target, values)
      : lookForIds(target, acknowledged, values);
  },
});
