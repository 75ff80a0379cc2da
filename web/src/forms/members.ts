const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a record, those of its objects too, by their paths: `{ 'address.city': 'Lyon' }`. */
export const membersOf = (value: unknown, at: readonly string[] = []): Record<string, unknown> =>
  isObject(value)
    ? Object.assign({}, ...Object.entries(value).map(([name, member]) => membersOf(member, [...at, name])))
    : { [at.join('.')]: value };

/** The record that has members at such paths. */
export function recordOf(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(members)) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let place = record;
    for (const name of names) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return record;
}
