import { useMemo, useState } from 'preact/hooks';
import { useFormats, useTexts } from '../../text/texts.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type Curve, type Curves, type Metric, sumOf } from './curves/curves.ts';
import { SIZE_NAMES, SIZES, type SizeName } from './curves/sizes.ts';
import type { Range } from './curves/zoom.ts';
import type { Connection } from './feed/connection.ts';
import { Legend } from './legend.tsx';
import { Plot } from './plot.tsx';
import { Switch } from './switch.tsx';
import { STREAM_TEXTS } from './texts.ts';
import { useCurves } from './use-curves.ts';
import { CUSTOMER_WINDOWS, type Windows } from './use-history.ts';
import { useLate } from './use-late.ts';
import { useNames } from './use-names.ts';
import { useReading } from './use-reading.ts';
import type { Zoomed } from './use-zoom.ts';
import { useWindowTimes } from './window-times.ts';
import { WindowsTable, type WindowsTableProps } from './windows-table.tsx';

function toggled<T>(set: ReadonlySet<T>, member: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

const lastPoint = ({ at }: Curves): string | undefined => {
  const last = at.at(-1);
  return last === undefined ? undefined : new Date(last).toISOString();
};

/** Columns of a range: from the first, and before the second. */
function sightOf({ at }: Curves, { from, to }: Range): [from: number, to: number] {
  const first = at.findIndex((millis) => millis > from);
  const after = at.findIndex((millis) => millis > to);
  return [first < 0 ? at.length : first, after < 0 ? at.length : after];
}

function Key({ size, others, far }: { size: SizeName; others: number; far: boolean }) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <p class="key">
      <span>
        <i class="key-line" /> {t.keyClosed(t[size])}
      </span>
      <span>
        <i class="key-line key-open" /> {t.keyOpen}
      </span>
      <span>
        <i class="key-dot" /> {t.keyRunning}
      </span>
      <span>
        <i class="key-late" /> {t.keyLate}
      </span>
      {far && <span class="key-others">{t.far(CUSTOMER_WINDOWS)}</span>}
      {others > 0 && <span class="key-others">{t.others(others)}</span>}
    </p>
  );
}

export interface ChartProps {
  windows: Windows;
  connection: Connection;
  size: SizeName;
  onSize: (size: SizeName) => void;
  metric: Metric;
  onMetric: (metric: Metric) => void;
  zoomed: Zoomed;
  now: () => number;
  paused: number | undefined;
}

function Head({ caption, size, onSize, metric, onMetric }: ChartProps & { caption: string }) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <header>
      <h2 id="curves">{t.byCustomer}</h2>
      <span class="chart-caption">{caption}</span>
      <Switch
        legend={t.length}
        name="size"
        choices={SIZE_NAMES.map((one) => [one, t[one]])}
        value={size}
        onChange={onSize}
      />
      <Switch
        legend={t.shownValue}
        name="metric"
        choices={[
          ['count', t.number],
          ['sum', t.sum],
        ]}
        value={metric}
        onChange={onMetric}
      />
    </header>
  );
}

/** What is read: of one window, or of all in sight; undefined where not all of it is known. */
function useFigures(metric: Metric, column: number | undefined, sight: readonly [number, number]) {
  return (curve: Curve) => {
    if (curve.knownFrom > (column ?? sight[0])) return undefined;
    return column === undefined ? sumOf(curve, metric, ...sight) : curve[metric][column];
  };
}

/** Says of which time the figures of the legend are. */
function useCaption(
  curves: Curves,
  column: number | undefined,
  late: ReadonlyMap<number, number>,
  spanMs: number,
): string {
  const t = useTexts(STREAM_TEXTS);
  const { duration } = useFormats();
  const { window } = useWindowTimes(curves.size);
  if (column === undefined) return t.allInSight(duration(spanMs));
  const name = window(curves.starts[column] ?? 0, curves.ends[column] ?? 0);
  const missed = late.get(column) ?? 0;
  return [column === curves.running ? t.running(name) : name, ...(missed > 0 ? [t.missed(missed)] : [])].join(
    ' · ',
  );
}

/** The table, made when it is asked for. */
function AsTable(props: WindowsTableProps) {
  const t = useTexts(STREAM_TEXTS);
  const [open, setOpen] = useState(false);
  return (
    <details class="as-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.asTable}</summary>
      {open && <WindowsTable {...props} />}
    </details>
  );
}

/** Why there is nothing to draw. */
function emptyText(t: (typeof STREAM_TEXTS)['fr'], { windows, connection, size }: ChartProps): string {
  if (connection.state === 'forbidden') return t.forbidden;
  if (windows.failed) return t.windowsSilent;
  if (connection.state === 'connecting' || windows.changes === 0) return t.connecting;
  return size === '5s' ? t.noFactureLately : t.noWindow;
}

/** Windows by customer. Its attributes say what is drawn, as a canvas cannot. */
export function Chart(props: ChartProps) {
  const { windows, size, metric, zoomed, now, paused } = props;
  const t = useTexts(STREAM_TEXTS);
  const [muted, setMuted] = useState<ReadonlySet<string | null>>(new Set());
  const { curves, places } = useCurves(windows, size, now, paused);
  const reading = useReading(curves);
  const late = useLate(curves);
  const lateAt = useMemo(() => [...late.keys()].map((column) => curves.at[column] ?? 0), [late, curves]);
  const nameOf = useNames(places.filter((key) => key !== undefined));
  const { axis } = useWindowTimes(size);
  const range = zoomed.range();
  const sight = sightOf(curves, range);
  const figureOf = useFigures(metric, reading.column, sight);
  const caption = useCaption(curves, reading.column, late, zoomed.zoom.spanMs);
  const empty = curves.starts.length === 0;
  const colourOf = (key: string | null) => (key === null ? '--area-edge' : `--curve-${places.indexOf(key)}`);
  return (
    <section
      class="card chart"
      aria-labelledby="curves"
      data-metric={metric}
      data-size={size}
      data-stale={windows.failed}
      data-curves={curves.customers.map(({ key }) => key).join(',')}
      data-last-point={lastPoint(curves)}
    >
      <Head {...props} caption={caption} />
      {!empty && (
        <Legend
          curves={[...curves.customers, curves.total]}
          onToggle={(key) => setMuted(toggled(muted, key))}
          {...{ metric, figureOf, colourOf, nameOf, muted }}
        />
      )}
      <ChartFrame {...{ reading, zoomed, caption, columns: curves.starts.length }}>
        <Plot
          onAxis={axis}
          onPoint={reading.read}
          onSelect={zoomed.show}
          onWheel={zoomed.zoomBy}
          range={zoomed.range}
          column={reading.column}
          {...{ curves, places, metric, muted, lateAt }}
        />
        {empty && <p class="empty">{emptyText(t, props)}</p>}
      </ChartFrame>
      <div hidden={empty}>
        <Key
          size={size}
          others={size === '5s' ? curves.others : 0}
          far={range.from < now() - CUSTOMER_WINDOWS * SIZES[size].ms}
        />
        <AsTable {...{ curves, metric, sight, late, nameOf }} />
      </div>
    </section>
  );
}
