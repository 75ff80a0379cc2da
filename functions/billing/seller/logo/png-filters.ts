/** A byte of an image, expected from the one on its left, the one above, and the one above that on its left. */
type Predict = (left: number, up: number, corner: number) => number;

/** By their numbers: none, sub, up, average, Paeth (https://www.w3.org/TR/png-3/#9Filter-types). */
const PREDICTORS: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

export const isFilter = (filter: number): boolean => filter < PREDICTORS.length;

/** Filters a row. `step`: bytes from a sample to the same one of the pixel before. */
export function filterRow(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  if (filter === 0) return row;
  const predict = PREDICTORS[filter] as Predict;
  const filtered = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at++)
    filtered[at] = (row[at] ?? 0) - predicted(predict, row, above, at, step);
  return filtered;
}

/** Undoes the filter of a row, in place. */
export function unfilterRow(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  const predict = PREDICTORS[filter] as Predict;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) + predicted(predict, row, above, at, step);
}

/** A row has nothing on the left of its first pixel. */
function predicted(predict: Predict, row: Uint8Array, above: Uint8Array, at: number, step: number): number {
  const isFirst = at < step;
  return predict(isFirst ? 0 : (row[at - step] ?? 0), above[at] ?? 0, isFirst ? 0 : (above[at - step] ?? 0));
}
