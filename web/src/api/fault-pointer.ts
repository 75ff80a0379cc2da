/** Where a body has a fault, `#/lines/0/price`, as a form names the field: `lines.0.price`. */
export const fieldOf = (pointer: string): string => pointer.replace(/^#?\/?/, '').replaceAll('/', '.');

const LINE = /^(?:.*\.)?(?:productItems|lines)\.(\d+)(?:\.|$)/;

/** The line that a field is of, counted from 1; undefined when it is of none. */
export function lineOf(field: string): number | undefined {
  const index = LINE.exec(field)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
}

/** The name of a field's member: `price` of `lines.0.price`; undefined of a line as a whole. */
export function memberOf(field: string): string | undefined {
  const last = field.split('.').at(-1) ?? '';
  return /^\d*$/.test(last) ? undefined : last;
}
