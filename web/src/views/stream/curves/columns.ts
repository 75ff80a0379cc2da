import type { Curve, Curves, Metric } from './curves.ts';

type Values = (number | null)[];

/** Values where `shown` holds, gaps elsewhere. */
const only = (values: readonly number[], shown: (column: number) => boolean): Values =>
  values.map((value, column) => (shown(column) ? value : null));

/**
 * A customer's line in three parts that are drawn differently: what can no longer change, what still can (it
 * begins at the last sure point, so that the line does not break), and the window that runs now, which climbs
 * from nothing and would make every line fall at its end.
 */
function parts(curve: Curve, metric: Metric, running: number): [Values, Values, Values] {
  const open = Math.min(curve.openFrom, running);
  return [
    only(curve[metric], (column) => column < open),
    only(curve[metric], (column) => column >= open - 1 && column < running && open < running),
    only(curve[metric], (column) => column === running),
  ];
}

/** What the canvas draws: x in seconds, the total, then three parts for each of `customers`. */
export function toColumns(curves: Curves, customers: Curve[], metric: Metric): [number[], ...Values[]] {
  const { at, running, total } = curves;
  return [
    at.map((millis) => millis / 1_000),
    only(total[metric], (column) => column < running),
    ...customers.flatMap((curve) => parts(curve, metric, running)),
  ];
}
