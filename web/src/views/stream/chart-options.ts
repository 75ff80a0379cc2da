import type uPlot from 'uplot';
import type { Formats } from '../../text/formats.ts';
import type { Metric } from './curves/curves.ts';
import { scaleOf } from './curves/scale.ts';

/** Steps a count may be read in: there is no half facture. */
const WHOLE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

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

const axes = ({ metric, root, formats: { count, shortEuros, time } }: Look): uPlot.Axis[] => {
  const { of, font } = styleOf(root);
  const common = { stroke: of('--muted'), font, ticks: { show: false } };
  const grid = { stroke: of('--line'), width: 1 };
  return [
    {
      ...{ ...common, space: 90, gap: 8, size: 30, grid: { show: false } },
      values: (_plot, seconds) => seconds.map((second) => time(second * 1_000)),
    },
    {
      ...{ ...common, grid, gap: 8, size: metric === 'count' ? 40 : 66 },
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
  /** CSS variables of the customers' colours, in the order of their columns. */
  colours: string[];
  root: HTMLElement;
  width: number;
  height: number;
  formats: Formats;
  /** Told of the column under the pointer, `undefined` when there is none. */
  onPoint: (column: number | undefined) => void;
}

export function chartOptions(look: Look): uPlot.Options {
  const { metric, colours, root, width, height, onPoint } = look;
  const { of } = styleOf(root);
  const total: uPlot.Series = {
    fill: of('--area'),
    stroke: of('--area-edge'),
    width: 1,
    points: { show: false },
  };
  return {
    ...{ width, height, padding: [12, 28, 0, 0] },
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, auto: false },
      y: { range: (_plot, low, high) => scaleOf(metric, low, high) },
    },
    axes: axes(look),
    series: [{}, total, ...colours.flatMap((name) => customerSeries(of(name), of('--card')))],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? undefined)] },
  };
}
