import { EventProducer } from '@facturation/platform/event-producer';
import { readArguments } from '../arguments.ts';
import { subjectOf } from '../reconcile/subject.ts';
import type { Outcome, Redriven, Selection } from './redrive.ts';

const HELP = `Sends quarantined records to topic FACTURATION again, with their key, id and timestamp, in their partition.

  npm run redrive [-- options]

  --dry-run       say what would become of each; send nothing
  --partition N   only of this partition
  --offset N      only with this offset
  --again         those too that were sent again before
  --help          this text

Of use once a fault of the parser is mended. Since a record keeps its timestamp, its window is nearly always closed by
then: it is late, so no window changes, but it is stored and listed by GET /analytics/late. To count such records in
their windows, fold the topic again as a new epoch. A record that is still unreadable is quarantined once more, under
its new offset. One without an id of its own gets it from its new offset.

Servers: KAFKA_BROKERS and AWS_ENDPOINT_URL_DYNAMODB, by default those of npm start.
Exits 1 when a record was refused by the broker, or when something failed.
`;

const SAID: Record<Outcome, string> = {
  unreadable: 'still unreadable: to be quarantined again',
  late: 'late: its window is closed',
  'in time': 'in time: to be counted',
  'sent before': 'left out: sent again before (--again sends it once more)',
  cut: 'left out: too large to have been kept whole',
  refused: 'refused by the broker',
};

/** @throws {Error} naming what is unknown or malformed */
function readOptions() {
  const { values } = readArguments({
    options: {
      'dry-run': { type: 'boolean', default: false },
      partition: { type: 'string' },
      offset: { type: 'string' },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, again, 'dry-run': dryRun } = values;
  const [partition, offset] = [
    wholeNumber('partition', values.partition),
    wholeNumber('offset', values.offset),
  ];
  return { help, again, dryRun, partition, offset };
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,15}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`--${option} ${text} is not a whole number.`);
}

async function redriveAll(selection: Selection): Promise<void> {
  const { brokers, subject } = subjectOf(process.env);
  // The platform reads its endpoint when it is loaded, so it is loaded once the environment is complete.
  const { redrive } = await import('./redrive.ts');
  const producer = new EventProducer(brokers, 'redrive');
  const counts = new Map<Outcome, number>();
  try {
    for await (const redriven of redrive(producer, subject, selection)) {
      counts.set(redriven.outcome, (counts.get(redriven.outcome) ?? 0) + 1);
      say(redriven);
    }
  } finally {
    producer.close();
  }
  summarize(counts, selection);
  if (counts.has('refused')) process.exitCode = 1;
}

const say = ({ record: { partition, offset, reason }, outcome }: Redriven): void =>
  console.log(`${partition}@${offset}  ${reason}  →  ${SAID[outcome]}`);

function summarize(counts: ReadonlyMap<Outcome, number>, { dryRun }: Selection): void {
  const of = (outcome: Outcome) => counts.get(outcome) ?? 0;
  const sent = of('unreadable') + of('late') + of('in time');
  const left = of('sent before') + of('cut');
  console.log(
    `${sent} ${dryRun ? 'would be sent' : 'sent'}: ${of('late')} late, ${of('in time')} in time, ${of('unreadable')} still unreadable; ${left} left out, ${of('refused')} refused.`,
  );
}

try {
  const { help, ...selection } = readOptions();
  if (help) process.stdout.write(HELP);
  else await redriveAll(selection);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// A client that waits for brokers which do not answer would keep this process for minutes.
process.exit();
