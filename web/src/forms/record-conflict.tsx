import { useEffect, useState } from 'preact/hooks';
import type { Version } from '../api/answer.ts';
import { RefusedError } from '../api/refused-error.ts';
import { Conflict } from './conflict.tsx';
import { membersOf, recordOf } from './members.ts';
import { differencesOf, mergedOf, type Side } from './merge.ts';
import type { Words } from './words.ts';

interface RecordConflictProps<Values> {
  /** Why it was not saved: nothing is seen of all this unless another had changed it (412). */
  error: Error | null;
  /** Reads what the other made of it. */
  read: () => Promise<Version<Values>>;
  /** What the form began with. */
  base: Values;
  /** What it holds. */
  mineOf: () => Values;
  words: Words;
  /** Members that are not for the reader: theirs count. */
  unseen?: readonly string[];
  onMerged: (merged: Version<Values>) => void;
}

const isConflict = (error: Error | null): boolean => error instanceof RefusedError && error.status === 412;

/** The members of a form's values. Where a number was left empty it holds undefined, elsewhere ''. */
const filled = (values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(membersOf(values)).map(([path, value]) => [path, value === undefined ? '' : value]),
  );

/**
 * A form whose record was changed by another: shows what differs, member by member, and gives what the reader makes of
 * both.
 */
export function RecordConflict<Values extends object>(props: RecordConflictProps<Values>) {
  const { error, read, base, mineOf, words, unseen = [], onMerged } = props;
  const [met, setMet] = useState<{ mine: Values; theirs: Version<Values> }>();
  useEffect(() => {
    // Where it cannot be read, the refusal stands beside the form.
    if (isConflict(error))
      read().then(
        (theirs) => setMet({ mine: mineOf(), theirs }),
        () => undefined,
      );
  }, [error]);
  if (!met) return null;
  const [was, mine, theirs] = [filled(base), filled(met.mine), filled(met.theirs.value)];
  const textOf = (name: string, value: unknown) => (value === '' ? '' : words.valueOf(name, value));
  const merge = (picks: Record<string, Side>) => {
    setMet(undefined);
    onMerged({ value: recordOf(mergedOf(mine, theirs, picks)) as Values, etag: met.theirs.etag });
  };
  return (
    <Conflict
      fields={differencesOf(was, mine, theirs)
        .filter(({ name }) => !unseen.includes(name))
        .map((difference) => ({
          ...difference,
          label: words.labelOf(difference.name),
          mine: textOf(difference.name, mine[difference.name]),
          theirs: textOf(difference.name, theirs[difference.name]),
        }))}
      onPick={merge}
      onClose={() => setMet(undefined)}
    />
  );
}
