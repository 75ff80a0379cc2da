import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormats } from '../../text/texts.ts';
import { useMedia, useTheme } from '../../ui/use-browser.ts';
import { chartOptions } from './chart-options.ts';
import { toColumns } from './curves/columns.ts';
import type { Curves, Metric } from './curves/curves.ts';
import type { Range } from './curves/zoom.ts';

/** The axis moves no more often than this, in milliseconds: smoothly, or once a second for who asked for less motion. */
const FRAME = { smooth: 100, reduced: 1_000 };
/** Nor before it would be seen: so many pixels. */
const LEAST_MOVE = 0.5;
/** The wheel shows so much more, or less, by a notch. */
const WHEEL = 1.25;

export interface PlotProps {
  curves: Curves;
  /** Customers by the place, and with it the colour, that each has. */
  places: readonly (string | undefined)[];
  metric: Metric;
  /** Names that are not drawn; null is the total. */
  muted: ReadonlySet<string | null>;
  /** What is shown, at the moment of the call. */
  range: () => Range;
  /** Column that is read, by the keys. */
  column: number | undefined;
  /** Ends of windows that late factures missed, in milliseconds. */
  lateAt: readonly number[];
  onAxis: (millis: number) => string;
  /** Told of the column under the pointer, `undefined` when there is none. */
  onPoint: (column: number | undefined) => void;
  onSelect: (range: Range) => void;
  /** Told that the wheel was turned, and at which time. */
  onWheel: (factor: number, anchor: number) => void;
}

/** Columns of the total and of each place's three parts, shown or not. */
function applyMuted(plot: uPlot, { places, muted }: PlotProps): void {
  const keys = [null, ...places.flatMap((key) => [key, key, key])];
  keys.forEach((key, index) => {
    const hidden = key !== undefined && muted.has(key);
    if (plot.series[index + 1]?.show === hidden) plot.setSeries(index + 1, { show: !hidden });
  });
}

function follow(plot: uPlot, { from, to }: Range): void {
  plot.setScale('x', { min: from / 1_000, max: to / 1_000 });
}

/** Whether the axis would move by what can be seen. */
function hasMoved(plot: uPlot, { from, to }: Range): boolean {
  const { min = 0, max = 0 } = plot.scales.x ?? {};
  const seen = ((to - from) / 1_000 / plot.bbox.width) * LEAST_MOVE * devicePixelRatio;
  return Math.abs(from / 1_000 - (min ?? 0)) >= seen || Math.abs(to / 1_000 - (max ?? 0)) >= seen;
}

/** Tells of the pointer; the wheel counts with Control, or once the plot has the focus, and else scrolls the page. */
function listen(plot: uPlot, root: HTMLElement, latest: () => PlotProps): void {
  const xOf = (event: MouseEvent) => event.clientX - plot.over.getBoundingClientRect().left;
  plot.over.addEventListener('mousemove', (event) => {
    latest().onPoint(latest().curves.starts.length > 0 ? plot.posToIdx(xOf(event)) : undefined);
  });
  plot.over.addEventListener('mouseleave', () => latest().onPoint(undefined));
  plot.over.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== root.parentElement) return;
      event.preventDefault();
      latest().onWheel(event.deltaY > 0 ? WHEEL : 1 / WHEEL, plot.posToVal(xOf(event), 'x') * 1_000);
    },
    { passive: false },
  );
}

/** Makes the canvas; again only when its look changes. */
function usePlot(props: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const formats = useFormats();
  const theme = useTheme();
  // Paper is light whatever the screen is.
  const printed = useMedia('print');
  const look = [printed, props.metric, theme, formats.euros(0), props.curves.size].join(' ');
  // Before a paint: a sheet of paper is painted once, and at once.
  useLayoutEffect(() => {
    const root = box.current;
    if (!root) return;
    const size = () => ({ width: root.clientWidth, height: root.clientHeight });
    const { metric, onAxis } = props;
    const onSelect = (range: Range) => latest.current.onSelect(range);
    const lateAt = () => latest.current.lateAt;
    const options = chartOptions({ metric, root, ...size(), formats, onAxis, onSelect, lateAt });
    const made = new uPlot(options, [[]], root);
    plot.current = made;
    listen(made, root, () => latest.current);
    const resized = new ResizeObserver(() => made.setSize(size()));
    resized.observe(root);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, [look]);
  return { box, plot, latest, look };
}

/** The canvas of the curves. Only what changes its look builds it anew; data and time flow into it. */
export function Plot(props: PlotProps) {
  const { curves, places, metric, muted, column, range, lateAt } = props;
  const { box, plot, latest, look } = usePlot(props);
  const reduced = useMedia('(prefers-reduced-motion: reduce)');

  useLayoutEffect(() => {
    const made = plot.current;
    made?.batch(() => {
      made.setData(toColumns(curves, places, metric), false);
      applyMuted(made, props);
      follow(made, range());
    });
  }, [curves, muted, look, lateAt, range]);

  useEffect(() => {
    const made = plot.current;
    const x = column === undefined ? undefined : curves.at[column];
    // What is being drawn with the pointer ends where the pointer is, not at the window nearest to it.
    if (!made || x === undefined || made.select.width > 0) return;
    made.setCursor({ left: made.valToPos(x / 1_000, 'x'), top: 0 }, false);
  }, [column, curves]);

  useEffect(() => {
    const move = () => {
      const made = plot.current;
      const shown = latest.current.range();
      if (made && !document.hidden && hasMoved(made, shown)) follow(made, shown);
    };
    const timer = setInterval(move, reduced ? FRAME.reduced : FRAME.smooth);
    return () => clearInterval(timer);
  }, [reduced]);

  return <div class="plot" ref={box} aria-hidden="true" />;
}
