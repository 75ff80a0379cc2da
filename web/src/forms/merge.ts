import { dequal } from 'dequal/lite';

/** Whose value is taken. */
export type Side = 'mine' | 'theirs';

/** A member that two people have left different. */
export interface Difference<Name extends string = string> {
  name: Name;
  /** Who alone changed it is believed; where both did, whoever writes now. */
  pick: Side;
}

/**
 * What differs between two versions of a record that began as the same.
 * @param base what both began with
 */
export function differencesOf<R extends object>(base: R, mine: R, theirs: R): Difference<keyof R & string>[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as (keyof R & string)[];
  return names
    .filter((name) => !dequal(mine[name], theirs[name]))
    .map((name) => ({ name, pick: dequal(base[name], mine[name]) ? 'theirs' : 'mine' }));
}

/** Theirs, with what is picked of mine. */
export function mergedOf<R extends object>(mine: R, theirs: R, picks: Readonly<Record<string, Side>>): R {
  const taken = Object.keys({ ...mine, ...theirs })
    .filter((name) => picks[name] === 'mine')
    .map((name) => [name, mine[name as keyof R]]);
  return { ...theirs, ...Object.fromEntries(taken) };
}
