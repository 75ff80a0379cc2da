// `npm run cost`
import { writeFileSync } from 'node:fs';
import type { MSKRecord } from 'aws-lambda';
import { isValid, parseRecord } from '../../functions/facturation/contract.ts';
import { toRow } from '../../functions/facturation/facture-row.ts';
import { readArguments } from '../../operations/arguments.ts';
import { packageTemplate, resourcesOf, type Template } from '../../tests/support/packaged-template.ts';
import type { Figure } from '../figure.ts';
import { figuresOf, readResults } from '../results.ts';
import { sourceBatches } from '../stream/input.ts';
import { unitsOfBill } from './bill.ts';
import { documentsPage } from './document.ts';
import { brokersOf, type Deployed, type Line, type Load, type Measured, monthOf, totalOf } from './model.ts';
import { PRICES } from './prices.ts';

const PAGE = 'docs/cost.md';
const HELP = `Computes what a stage costs a month, and writes ${PAGE}: from the template of prod as it is packaged, from what
npm run bench and npm run bench:stream measured last, and from list prices (bench/cost/prices.ts).

  npm run cost [-- --help]
`;
/** Records of the simulator: as many as make an average. */
const SAMPLE = { messages: 1_000, customers: 100, rate: 500, until: 2_000_000_000 };
const LOADS: [string, Load][] = [
  ['at rest', { messages: 0, requests: 0 }],
  ['1 message/s', { messages: 1, requests: 0 }],
  ['100 messages/s', { messages: 100, requests: 0 }],
  ['1,000 messages/s', { messages: 1_000, requests: 0 }],
  ['10 requests/s', { messages: 0, requests: 10 }],
];

function deployedOf(template: Template): Deployed {
  const count = (type: string) => resourcesOf(template, type).length;
  const fold = template.Resources.AggregateFacturesLambdaFunction?.Properties;
  const mapping = resourcesOf(template, 'AWS::Lambda::EventSourceMapping')
    .map(([, { Properties }]) => Properties)
    .find(({ Topics }) => Topics);
  const endpoints = resourcesOf(template, 'AWS::EC2::VPCEndpoint').map(([, { Properties }]) => Properties);
  const rules = resourcesOf(template, 'AWS::Events::Rule').map(([, { Properties }]) => Properties);
  return {
    partitions: Number(fold?.Environment.Variables.PARTITIONS),
    batchingWindowS: mapping?.MaximumBatchingWindowInSeconds,
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    schedules: rules.filter(({ State }) => State === 'ENABLED').length,
    endpointZones: endpoints.reduce((sum, { SubnetIds = [] }) => sum + SubnetIds.length, 0),
    foldGigabytes: fold?.MemorySize / 1_024,
    retentionDays: 7,
  };
}

/** Kafka adds so many bytes to a record, and DynamoDB to a row and to each of its indexes. */
const OVERHEAD = { record: 20, row: 100 };
const COPIES = 3;

function measuredOf(stream: readonly Figure[], api: readonly Figure[]): Measured {
  const value = (figures: readonly Figure[], name: string): number => {
    const figure = figures.find((one) => one.name === name);
    if (!figure) throw new Error(`The benchmarks have no figure "${name}": run them whole.`);
    return figure.value;
  };
  const unitsIn = (batch: number, name: string) =>
    batch * value(stream, `aggregates, batches of ${name}: write units`);
  const [small, large] = [unitsIn(100, '100'), unitsIn(1_000, '1000')];
  const unitsOfMessage = (large - small) / (1_000 - 100);
  const cost = stream.find(({ name }) => name.startsWith('a million messages on AWS'));
  const records = sourceBatches(SAMPLE, SAMPLE.messages).flat() as unknown as MSKRecord[];
  const rows = records
    .map((record) => parseRecord(record, 1))
    .filter(isValid)
    .map(toRow);
  const mean = (texts: string[]) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  return {
    unitsOfMessage,
    unitsOfCommit: small - 100 * unitsOfMessage,
    unitsOfFacture:
      (cost?.parts?.['the factures’ own writes'] ?? Number.NaN) / 1e6 / PRICES.dynamodb.writeUnit,
    secondsOfBatch: value(stream, 'produce → readable, 500 messages/s: p50') / 1_000,
    secondsOfMessage: value(stream, 'function process, 4 partitions') / 1e6,
    secondsOfRequest: value(api, 'GET /customers/1: p50') / 1_000,
    bytesOfMessage:
      mean(records.map(({ key, value: text }) => atob(key ?? '') + atob(text ?? ''))) + OVERHEAD.record,
    bytesOfFacture: COPIES * (mean(rows.map((row) => JSON.stringify(row))) + OVERHEAD.row),
  };
}

const dollars = (amount: number): string =>
  amount > 0 && amount < 1 ? amount.toFixed(2) : Math.round(amount).toLocaleString('en');

function table(head: string[], rows: [string, ...number[]][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(([name, ...amounts]) => line([name, ...amounts.map(dollars)]));
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...body].join('\n');
}

/** One row for each line that all loads have, and their sum. */
function byLoad(compute: (load: Load) => Line[], withTotal: boolean): [string, ...number[]][] {
  const columns = LOADS.map(([, load]) => compute(load));
  const rows = (columns[0] ?? []).map(({ what }, index): [string, ...number[]] => [
    what,
    ...columns.map((lines) => lines[index]?.dollars ?? 0),
  ]);
  return withTotal ? [...rows, ['**Together**', ...columns.map(totalOf)]] : rows;
}

function pageOf(deployed: Deployed, measured: Measured, at: string, bills: string): string {
  const heads = LOADS.map(([name]) => name);
  const eager = { ...deployed, batchingWindowS: 0 };
  const aggregates = (of: Deployed) => (load: Load) =>
    monthOf(of, measured, load).filter(({ what }) => what === 'DynamoDB: writes of aggregates');
  const [window] = byLoad(aggregates(deployed), false);
  const [none] = byLoad(aggregates(eager), false);
  return `# What it costs

Computed by \`npm run cost\` from the template of stage \`prod\`, from the figures measured on ${at}, and from list prices of
us-east-1 as of July 2025 (\`bench/cost/prices.ts\`): no free tier, no discount, no tax. US dollars a month.

## Without the broker

${table(
  ['', ...heads],
  byLoad((load) => monthOf(deployed, measured, load), true),
)}

Loads add up, but for what is there at rest. Not measured but assumed are the lengths of log lines and what X-Ray samples
(one a second and 5 % of the rest, of each function). Factures stay in their table: each further month of them costs what the first
does twice, since that one counts as half full.

## The broker

It is the fixed part, and at rest nearly all of the bill. One of these:

${table(
  ['', ...heads],
  byLoad((load) => brokersOf(deployed, measured, load.messages), false),
)}

\`msk-serverless\` asks for nothing to be looked after. Two small brokers have to be sized and watched: whether they hold a
load was not measured. One machine of your own is the cheap way: when it is away, so is the stream, and what was accepted
is there as long as its disk is. With these two the endpoints of the network are yours, if you want any.

## What the batching window does

A commit of a partition takes ${measured.unitsOfCommit.toFixed(1)} write units, and each message in it ${measured.unitsOfMessage.toFixed(3)} more. So what matters is into how
many batches the messages are cut. \`prod\` collects for ${deployed.batchingWindowS} s (\`batchingWindowSeconds\`); with 0 a batch goes out as soon as the one
before it is committed, ${(measured.secondsOfBatch * 1_000).toFixed(0)} ms here, and the live page is that much fresher.

${table(
  ['Writes of aggregates', ...heads],
  [
    [`window of ${deployed.batchingWindowS} s`, ...((window?.slice(1) ?? []) as number[])],
    ['no window', ...((none?.slice(1) ?? []) as number[])],
  ],
)}

${bills}`;
}

/** Bills that become final by one request, or by many at the same moment. */
const TOGETHER = 12;

async function billsPage(): Promise<string> {
  const [alone, together] = [await unitsOfBill(1), await unitsOfBill(TOGETHER)];
  const price = (units: number) => `$${(1_000 * units * PRICES.dynamodb.writeUnit).toFixed(3)}`;
  const row = (what: string, units: number) => `| ${what} | ${units.toFixed(1)} | ${price(units)} |`;
  return `## A bill

Of three lines. Units are counted where the code writes, by the sizes of its rows: those of a transaction twice, those of
indexes once. Requests, reads and what is kept are not in it.

|  | write units | 1,000 bills |
| --- | ---: | ---: |
${row('its draft', alone.draft)}
${row('made final by itself', alone.final)}
${row(`made final with ${TOGETHER - 1} others`, together.final)}
`;
}

async function main(): Promise<void> {
  const [stream, api] = [readResults('bench/stream-results.json'), readResults('bench/results.json')];
  const template = await packageTemplate('prod', { OIDC_ISSUER: 'https://id.example' });
  const bills = `${await billsPage()}\n${await documentsPage()}`;
  const measured = measuredOf(figuresOf(stream), figuresOf(api));
  const [oldest = ''] = Object.values(stream)
    .map(({ at }) => at.slice(0, 10))
    .toSorted();
  writeFileSync(PAGE, pageOf(deployedOf(template), measured, oldest, bills));
  console.log(`${PAGE} is written.`);
}

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } });
if (values.help) process.stdout.write(HELP);
else await main();
