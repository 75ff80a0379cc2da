/** A part of what a resolver is told of a form's fields: a field, or more of them by their names. */
type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether something stands in it that it cannot read, as 31/02/2027 or 15/04/ in a date: its value is '' then. */
export const isHalfWritten = (control: unknown): boolean =>
  isObject(control) && isObject(control.validity) && control.validity.badInput === true;

/** The paths of those fields: `['period', 'start']`. */
export function halfWritten(fields: Fields, at: readonly string[] = []): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...at, name];
    if (!isObject(field)) return [];
    // A field has the control that it stands for; a group of fields has none.
    if ('ref' in field && 'name' in field) return isHalfWritten(field.ref) ? [path] : [];
    return halfWritten(field, path);
  });
}
