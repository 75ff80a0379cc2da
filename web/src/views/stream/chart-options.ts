import type uPlot from 'uplot';
import type { Formats } from '../../text/formats.ts';
import type { Metric } from './curves/curves.ts';
import { MOST_CURVES } from './curves/drawn.ts';
import { scaleOf } from './curves/scale.ts';
import type { Range } from './curves/zoom.ts';

/** Steps a count may be read in: there is no half facture. */
const WHOLE_STEPS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000,
];
/** Steps a time may be read in, in seconds: those of a clock. */
const CLOCK_STEPS = [
  1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800,
  345_600, 604_800, 1_209_600, 2_592_000,
];
/** Pixels that a pointer moves at least when it selects. */
const LEAST_DRAG = 6;
/** Pixels of the mark of a late facture. */
const MARK = { width: 4, height: 7 };

/** The colours and the font of the page's style, for a canvas knows no style sheet, nor which theme is shown. */
const styleOf = (root: HTMLElement) => {
  const colourOf = (name: string): string => {
    root.style.color = `var(${name})`;
    const { color } = getComputedStyle(root);
    root.style.color = '';
    return color;
  };
  return { of: colourOf, font: `12px ${getComputedStyle(root).fontFamily}` };
};

const axes = ({ metric, root, onAxis, formats: { count, shortEuros } }: Look): uPlot.Axis[] => {
  const { of, font } = styleOf(root);
  const common = { stroke: of('--muted'), font, ticks: { show: false } };
  const grid = { stroke: of('--line'), width: 1 };
  return [
    {
      ...{ ...common, space: 90, gap: 8, size: 30, grid: { show: false }, incrs: CLOCK_STEPS },
      values: (_plot, seconds) => seconds.map((second) => onAxis(second * 1_000)),
    },
    {
      ...{ ...common, grid, gap: 8, size: metric === 'count' ? 48 : 66 },
      ...(metric === 'count' ? { incrs: WHOLE_STEPS } : {}),
      values: (_plot, values) => values.map(metric === 'count' ? count : shortEuros),
    },
  ];
};

const customerSeries = (colour: string, background: string): uPlot.Series[] => [
  { stroke: colour, width: 2, points: { show: false } },
  { stroke: colour, width: 2, dash: [3, 4], points: { show: false } },
  { stroke: colour, paths: () => null, points: { show: true, size: 8, width: 2, fill: background } },
];

export interface Look {
  metric: Metric;
  root: HTMLElement;
  width: number;
  height: number;
  formats: Formats;
  /** How a time stands at the axis; milliseconds since the Unix epoch. */
  onAxis: (millis: number) => string;
  /** Told of a range that was drawn with the pointer. */
  onSelect: (range: Range) => void;
  /** Ends of the windows that late factures missed, in milliseconds. */
  lateAt: () => Iterable<number>;
}

/** Marks, at the foot of the plot, the windows that a late facture missed. */
const lateMarks = (colour: string, lateAt: Look['lateAt']) => (plot: uPlot) => {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const foot = bbox.top + bbox.height;
  ctx.fillStyle = colour;
  for (const end of lateAt()) {
    const x = plot.valToPos(end / 1_000, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(x - MARK.width * ratio, foot);
    ctx.lineTo(x + MARK.width * ratio, foot);
    ctx.lineTo(x, foot - MARK.height * ratio);
    ctx.fill();
  }
};

const selected = (onSelect: Look['onSelect']) => (plot: uPlot) => {
  const { left, width } = plot.select;
  if (width < LEAST_DRAG) return;
  const timeAt = (x: number) => plot.posToVal(x, 'x') * 1_000;
  const range = { from: timeAt(left), to: timeAt(left + width) };
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  onSelect(range);
};

export function chartOptions(look: Look): uPlot.Options {
  const { metric, root, width, height, onSelect, lateAt } = look;
  const { of } = styleOf(root);
  const total: uPlot.Series = {
    fill: of('--area'),
    stroke: of('--area-edge'),
    width: 1,
    points: { show: false },
  };
  const places = Array.from({ length: MOST_CURVES }, (_, place) => of(`--curve-${place}`));
  return {
    ...{ width, height, padding: [12, 28, 0, 0] },
    legend: { show: false },
    cursor: { y: false, drag: { x: true, y: false, setScale: false }, points: { show: false } },
    scales: {
      x: { time: false, auto: false },
      y: { range: (_plot, low, high) => scaleOf(metric, low, high) },
    },
    axes: axes(look),
    series: [{}, total, ...places.flatMap((colour) => customerSeries(colour, of('--card')))],
    hooks: { setSelect: [selected(onSelect)], draw: [lateMarks(of('--warn'), lateAt)] },
  };
}
