import { useMemo, useRef, useState } from 'preact/hooks';
import { useFormats, useTexts } from '../../text/texts.ts';
import { type Curve, type Curves, largest, type Metric, recent } from './curves/curves.ts';
import { LENGTH_MS } from './curves/window-store.ts';
import { Legend } from './legend.tsx';
import { MetricSwitch } from './metric-switch.tsx';
import { Plot } from './plot.tsx';
import { STREAM_TEXTS } from './texts.ts';
import type { Analytics } from './use-analytics.ts';

/** As many as the style sheet has distinguishable colours. */
const MOST_CURVES = 8;

/** Gives each customer a colour when it first appears, and never another. */
function useColours(customers: Curve[]): (key: string | null) => string {
  const slots = useRef(new Map<string | null, number>());
  for (const { key } of customers) {
    if (!slots.current.has(key)) slots.current.set(key, slots.current.size % MOST_CURVES);
  }
  return (key) => (key === null ? '--area-edge' : `--curve-${slots.current.get(key) ?? 0}`);
}

function toggled<T>(set: ReadonlySet<T>, member: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** Says of which time the figures of the legend are. */
function useCaption({ starts, running }: Curves, column: number | undefined): string {
  const t = useTexts(STREAM_TEXTS);
  const { time } = useFormats();
  const start = column === undefined ? undefined : starts[column];
  if (start === undefined) return t.lastTwoMinutes;
  const window = `${time(start)} – ${time(start + LENGTH_MS)}`;
  return column === running ? t.running(window) : window;
}

const lastPoint = ({ at }: Curves): string | undefined => {
  const last = at.at(-1);
  return last === undefined ? undefined : new Date(last).toISOString();
};

function Key({ others }: { others: number }) {
  const t = useTexts(STREAM_TEXTS);
  return (
    <p class="key">
      <span>
        <i class="key-line" /> {t.keyClosed}
      </span>
      <span>
        <i class="key-line key-open" /> {t.keyOpen}
      </span>
      <span>
        <i class="key-dot" /> {t.keyRunning}
      </span>
      {others > 0 && <span class="key-others">{t.others(others)}</span>}
    </p>
  );
}

/** The last two minutes by customer. Its attributes say what is drawn, as a canvas cannot. */
export function Chart({ curves, clock, connection }: Analytics) {
  const t = useTexts(STREAM_TEXTS);
  const [metric, setMetric] = useState<Metric>('count');
  const [muted, setMuted] = useState<ReadonlySet<string | null>>(new Set());
  const [column, setColumn] = useState<number>();
  const customers = useMemo(() => largest(curves, MOST_CURVES), [curves]);
  const colourOf = useColours(customers);
  const empty = curves.starts.length === 0;
  const figureOf = (curve: Curve) =>
    (column === undefined ? undefined : curve[metric][column]) ??
    recent(curve, metric, curves, curves.starts.length);
  return (
    <section
      class="card chart"
      aria-labelledby="curves"
      data-metric={metric}
      data-curves={customers.map(({ key }) => key).join(',')}
      data-last-point={lastPoint(curves)}
    >
      <header>
        <h2 id="curves">{t.byCustomer}</h2>
        <span class="chart-caption">{useCaption(curves, column)}</span>
        <MetricSwitch metric={metric} onChange={setMetric} />
      </header>
      {!empty && (
        <Legend
          curves={[...customers, curves.total]}
          onToggle={(key) => setMuted(toggled(muted, key))}
          {...{ metric, figureOf, colourOf, muted }}
        />
      )}
      <div class="plot-frame">
        <Plot
          colours={customers.map(({ key }) => colourOf(key))}
          onPoint={setColumn}
          {...{ curves, customers, metric, muted, clock }}
        />
        {empty && <p class="empty">{connection.state === 'connecting' ? t.connecting : t.noFactureLately}</p>}
      </div>
      {!empty && <Key others={curves.customers.length - customers.length} />}
    </section>
  );
}
