import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormats } from '../../text/texts.ts';
import { useMedia, useTheme } from '../../ui/use-browser.ts';
import { chartOptions } from './chart-options.ts';
import { toColumns } from './curves/columns.ts';
import type { Curve, Curves, Metric } from './curves/curves.ts';
import { SHOWN_MS } from './curves/window-store.ts';
import type { ServerClock } from './feed/server-clock.ts';

/** The axis moves this often, in milliseconds: smoothly, or once a second for who asked for less motion. */
const FRAME = { smooth: 100, reduced: 1_000 };

export interface PlotProps {
  curves: Curves;
  customers: Curve[];
  metric: Metric;
  /** CSS variables, one a customer. */
  colours: string[];
  /** Names that are not drawn; null is the total. */
  muted: ReadonlySet<string | null>;
  clock: ServerClock;
  onPoint: (column: number | undefined) => void;
}

/** Columns of the total and of each customer's three parts, shown or not. */
function applyMuted(plot: uPlot, { customers, muted }: PlotProps): void {
  const keys = [null, ...customers.flatMap(({ key }) => [key, key, key])];
  keys.forEach((key, index) => {
    if (plot.series[index + 1]?.show === muted.has(key)) plot.setSeries(index + 1, { show: !muted.has(key) });
  });
}

function follow(plot: uPlot, clock: ServerClock): void {
  const now = clock.at(Date.now());
  plot.setScale('x', { min: (now - SHOWN_MS) / 1_000, max: now / 1_000 });
}

/** The canvas of the curves. Only what changes its look builds it anew; data and time flow into it. */
export function Plot(props: PlotProps) {
  const { curves, customers, metric, colours, muted, clock, onPoint } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const formats = useFormats();
  const theme = useTheme();
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const look = [metric, theme, formats.euros(0), ...colours].join(' ');

  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const size = () => ({ width: root.clientWidth, height: root.clientHeight });
    const made = new uPlot(chartOptions({ metric, colours, root, ...size(), onPoint, formats }), [[]], root);
    plot.current = made;
    const resized = new ResizeObserver(() => made.setSize(size()));
    resized.observe(root);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, [look]);

  useEffect(() => {
    plot.current?.setData(toColumns(curves, customers, metric), false);
    if (plot.current) applyMuted(plot.current, props);
    if (plot.current) follow(plot.current, clock);
  }, [curves, customers, muted, look]);

  useEffect(() => {
    const move = () => plot.current && !document.hidden && follow(plot.current, clock);
    const timer = setInterval(move, reduced ? FRAME.reduced : FRAME.smooth);
    return () => clearInterval(timer);
  }, [reduced, clock]);

  return <div class="plot" ref={box} aria-hidden="true" />;
}
