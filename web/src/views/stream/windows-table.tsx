import { COMMON } from '../../text/common.ts';
import { useFormats, useTexts } from '../../text/texts.ts';
import { Badge } from '../../ui/badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { Curve, Curves, Metric } from './curves/curves.ts';
import { STREAM_TEXTS } from './texts.ts';
import { useWindowTimes } from './window-times.ts';

/** Windows in the table; whoever wants others zooms. */
const MOST = 100;

export interface WindowsTableProps {
  curves: Curves;
  metric: Metric;
  /** Columns that are in sight: from the first, and before the second. */
  sight: readonly [from: number, to: number];
  late: ReadonlyMap<number, number>;
  nameOf: (key: string) => string;
}

/** The windows in sight, newest first: what the canvas shows, for who cannot see it. */
export function WindowsTable({ curves, metric, sight: [from, to], late, nameOf }: WindowsTableProps) {
  const t = useTexts(STREAM_TEXTS);
  const { unknown } = useTexts(COMMON);
  const { count, euros } = useFormats();
  const { window } = useWindowTimes(curves.size);
  const figure = metric === 'count' ? count : euros;
  const rows = Array.from({ length: Math.min(MOST, to - from) }, (_, back) => to - 1 - back);
  const isOpen = (column: number) =>
    [curves.total, ...curves.customers].some(({ openFrom }) => openFrom <= column);
  const stateOf = (column: number) =>
    column >= curves.running ? t.keyRunning : isOpen(column) ? t.open : t.closed;
  const values = (curve: Curve): Column<number> => ({
    id: curve.key ?? '',
    title: curve.key === null ? t.total : nameOf(curve.key),
    numeric: true,
    cell: (column) => (column < curve.knownFrom ? unknown : figure(curve[metric][column] ?? 0)),
  });
  const columns: Column<number>[] = [
    {
      id: 'window',
      title: t.window,
      heads: true,
      cell: (column) => window(curves.starts[column] ?? 0, curves.ends[column] ?? 0),
    },
    {
      id: 'state',
      title: t.state,
      cell: (column) => (
        <Badge tone={stateOf(column) === t.closed ? 'still' : 'open'}>{stateOf(column)}</Badge>
      ),
    },
    values(curves.total),
    ...curves.customers.map(values),
    { id: 'late', title: t.lateFactures, numeric: true, cell: (column) => count(late.get(column) ?? 0) },
  ];
  return (
    <div class="windows">
      <Table
        caption={t.windowsShown}
        columns={columns}
        rows={rows}
        keyOf={(column) => String(curves.starts[column])}
      />
    </div>
  );
}
