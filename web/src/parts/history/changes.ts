/** A member that a change has set. `value` is null where it was removed. */
export interface ChangedMember {
  /** Its place, as `address.city`. */
  path: string;
  value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members that a merge patch (RFC 7396) sets, each at its place. */
export const changedMembers = (patch: unknown, at: readonly string[] = []): ChangedMember[] =>
  isObject(patch)
    ? Object.entries(patch).flatMap(([name, member]) => changedMembers(member, [...at, name]))
    : [{ path: at.join('.'), value: patch }];

/** As `system:demo` or `user:abir` stand in the trail: who it was, without the kind. */
export const nameOf = (principal: string): string => principal.replace(/^(?:user|system|key):/, '');
