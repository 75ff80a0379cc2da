// `npm run redrive`
import { runCommand } from '../command.ts';
import { reachBrokers } from '../kafka/reach-brokers.ts';
import { openTarget, TARGET_HELP, TARGET_OPTIONS, type TargetFlags } from '../target.ts';
import type { Outcome, Redriven, Selection } from './redrive.ts';

const HELP = `Sends quarantined records to topic FACTURATION again, with their key, id and timestamp, in their partition.

  npm run redrive [-- --stage NAME] [options]

  --dry-run       say what would become of each; send nothing, and ask no broker
  --partition N   only of this partition
  --offset N      only with this offset
  --again         those too that were sent again before
  --help          this text
${TARGET_HELP}
Of use once a fault of the parser is mended. Since a record keeps its timestamp, its window is nearly always closed by
then: it is late, so no window changes, but it is stored and listed by GET /analytics/late. To count such records in
their windows, fold the topic again as a new epoch. A record that is still unreadable is quarantined once more, under
its new offset. One without an id of its own gets it from its new offset.

Exits 1 when a record was refused by the broker, or when something failed.
`;

const IN_WORDS: Record<Outcome, string> = {
  unreadable: 'still unreadable: to be quarantined again',
  late: 'late: its window is closed',
  'in time': 'in time: to be counted',
  'sent before': 'left out: sent again before (--again sends it once more)',
  cut: 'left out: too large to have been kept whole',
  refused: 'refused by the broker',
};

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,15}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`--${option} ${text} is not a whole number.`);
}

async function redriveAll(flags: TargetFlags, selection: Selection): Promise<number> {
  const target = await openTarget(flags);
  if (!selection.dryRun) await reachBrokers(target);
  const { EventProducer } = await import('@facturation/platform/event-producer');
  const { redrive } = await import('./redrive.ts');
  const producer = new EventProducer(target.brokers, 'redrive');
  const counts = new Map<Outcome, number>();
  try {
    for await (const redriven of redrive(producer, target.subject, selection)) {
      counts.set(redriven.outcome, (counts.get(redriven.outcome) ?? 0) + 1);
      say(redriven);
    }
  } finally {
    producer.close();
  }
  summarize(counts, selection);
  return counts.has('refused') ? 1 : 0;
}

const say = ({ record: { partition, offset, reason }, outcome }: Redriven): void =>
  console.log(`${partition}@${offset}  ${reason}  →  ${IN_WORDS[outcome]}`);

function summarize(counts: ReadonlyMap<Outcome, number>, { dryRun }: Selection): void {
  const of = (outcome: Outcome) => counts.get(outcome) ?? 0;
  const sent = of('unreadable') + of('late') + of('in time');
  const left = of('sent before') + of('cut');
  console.log(
    `${sent} ${dryRun ? 'would be sent' : 'sent'}: ${of('late')} late, ${of('in time')} in time, ${of('unreadable')} still unreadable; ${left} left out, ${of('refused')} refused.`,
  );
}

await runCommand({
  help: HELP,
  options: {
    ...TARGET_OPTIONS,
    'dry-run': { type: 'boolean', default: false },
    partition: { type: 'string' },
    offset: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
  async run({ again, partition, offset, 'dry-run': dryRun, ...flags }) {
    return redriveAll(flags, {
      again,
      dryRun,
      partition: wholeNumber('partition', partition),
      offset: wholeNumber('offset', offset),
    });
  },
});
