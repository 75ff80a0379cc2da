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
  const known = (shown: (column: number) => boolean): Values =>
    only(curve[metric], (column) => column >= curve.knownFrom && shown(column));
  return [
    known((column) => column < open),
    known((column) => column >= open - 1 && column < running && open < running),
    known((column) => column === running),
  ];
}

/** What the canvas draws: x in seconds, the total, then three parts for each place, which may be free. */
export function toColumns(
  { at, running, total, customers }: Curves,
  places: readonly (string | undefined)[],
  metric: Metric,
): [number[], ...Values[]] {
  const nothing: Values = at.map(() => null);
  const partsOf = (place: string | undefined): Values[] => {
    const curve = place === undefined ? undefined : customers.find(({ key }) => key === place);
    return curve ? parts(curve, metric, running) : [nothing, nothing, nothing];
  };
  return [
    at.map((millis) => millis / 1_000),
    only(total[metric], (column) => column < running),
    ...places.flatMap(partsOf),
  ];
}
