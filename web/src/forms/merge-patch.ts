type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function patchOf(was: unknown, is: unknown): unknown {
  if (is === undefined) return null;
  return isObject(is) ? mergePatchOf(isObject(was) ? was : {}, is) : is;
}

/** The merge patch (RFC 7396) that makes one record of another: what is gone is null in it, what is as it was is not there. */
export function mergePatchOf(before: Members, after: Members): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) !== JSON.stringify(is)) patch[name] = patchOf(was, is);
  }
  return patch;
}
