import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { COMMON } from '../../text/common.ts';
import type { Formats } from '../../text/formats.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { stream } from './feed/stream.ts';
import { StreamFrame } from './frame.tsx';
import { PARTITION_TEXTS } from './partition-texts.ts';

type Partition = Schemas['AnalyticsPartition'];
type Standstill = Schemas['SystemHealth']['standstills'][number];

/** Milliseconds until each is asked for again. */
const EVERY_MS = { partitions: 3_000, health: 10_000 };
const FACTURATION = 'FACTURATION';

function State({ lag, standstill }: { lag: Partition['lag']; standstill: Standstill | undefined }) {
  const t = useTexts(PARTITION_TEXTS);
  const { time } = useFormats();
  if (standstill)
    return (
      <div>
        <Badge tone="bad">{t.stopped}</Badge> {t.since(time(Date.parse(standstill.since)), standstill.reason)}
      </div>
    );
  if (lag === null) return <Badge tone="bad">{t.kafkaSilent}</Badge>;
  return lag === 0 ? <Badge tone="good">{t.read}</Badge> : <Badge tone="open">{t.left(lag)}</Badge>;
}

/** Columns of counters, in the order in which they add up. */
const COUNTERS = ['consumed', 'counted', 'late', 'duplicate', 'quarantined', 'conflicts'] as const;

function columnsOf(
  t: (typeof PARTITION_TEXTS)['fr'],
  { count, duration, time }: Formats,
  unknown: string,
  { rows, standstills }: { rows: readonly Partition[]; standstills: readonly Standstill[] },
): Column<Partition>[] {
  const known = <T,>(value: T | null, shown: (value: T) => string) =>
    value === null ? unknown : shown(value);
  const epochs = new Set(rows.map(({ epoch }) => epoch)).size;
  const standstillOf = (partition: number) =>
    standstills.find((one) => one.topic === FACTURATION && one.partition === partition);
  return [
    {
      id: 'partition',
      title: t.partition,
      heads: true,
      cell: ({ partition, epoch }) => (epochs > 1 ? t.ofEpoch(partition, epoch) : count(partition)),
    },
    {
      id: 'state',
      title: t.state,
      cell: ({ lag, partition }) => <State lag={lag} standstill={standstillOf(partition)} />,
    },
    { id: 'offset', title: t.offset, numeric: true, cell: ({ lastOffset }) => known(lastOffset, count) },
    {
      id: 'time',
      title: t.streamTime,
      numeric: true,
      cell: ({ streamTime }) => known(streamTime, (at) => time(Date.parse(at))),
    },
    {
      id: 'freshness',
      title: t.freshness,
      numeric: true,
      cell: ({ freshness }) => known(freshness, duration),
    },
    ...COUNTERS.map((counter) => ({
      id: counter,
      title: t[counter],
      numeric: true,
      cell: (partition: Partition) => known(partition[counter], count),
    })),
  ];
}

/** How far each partition of the topic has been read, and what became of its records. */
export function View() {
  const t = useTexts(PARTITION_TEXTS);
  const { unknown } = useTexts(COMMON);
  const formats = useFormats();
  const partitions = useQuery({
    queryKey: ['analytics', 'partitions'],
    queryFn: ({ signal }) => answerOf(api.GET('/analytics/partitions', { signal })),
    refetchInterval: EVERY_MS.partitions,
  });
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => stream.health(signal),
    refetchInterval: EVERY_MS.health,
  });
  const columns = (rows: readonly Partition[]) =>
    columnsOf(t, formats, unknown, { rows, standstills: health.data?.standstills ?? [] });
  return (
    <StreamFrame title={t.title}>
      <section class="card stack counters">
        <p class="muted">{t.about}</p>
        <Answer query={partitions}>
          {({ partitions: rows }) => (
            <Table
              caption={t.title}
              columns={columns(rows)}
              rows={rows}
              keyOf={({ epoch, partition }) => `${epoch}-${partition}`}
            />
          )}
        </Answer>
      </section>
    </StreamFrame>
  );
}
