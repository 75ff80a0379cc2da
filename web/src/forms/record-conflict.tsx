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

/** What two people have left different, in what a reader sees. */
const seenDifferences = (unseen: readonly string[], ...sides: [object, object, object]) => {
  const [base, mine, theirs] = sides.map(filled) as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return differencesOf(base, mine, theirs).filter(({ name }) => !unseen.includes(name));
};

/**
 * A form whose record was changed by another: shows what differs, member by member, and gives what the reader makes of
 * both. Where nothing differs nothing is asked: it was their own save that was not answered, or another wrote the same.
 */
export function RecordConflict<Values extends object>(props: RecordConflictProps<Values>) {
  const { error, read, base, mineOf, words, unseen = [], onMerged } = props;
  const [met, setMet] = useState<{ mine: Values; theirs: Version<Values> }>();
  useEffect(() => {
    if (!isConflict(error)) return;
    const meet = (theirs: Version<Values>) => {
      const mine = mineOf();
      if (seenDifferences(unseen, base, mine, theirs.value).length > 0) setMet({ mine, theirs });
      else onMerged(theirs);
    };
    // Where it cannot be read, the refusal stands beside the form.
    read().then(meet, () => undefined);
  }, [error]);
  if (!met) return null;
  const [mine, theirs] = [filled(met.mine), filled(met.theirs.value)];
  const textOf = (name: string, value: unknown) => (value === '' ? '' : words.valueOf(name, value));
  const merge = (picks: Record<string, Side>) => {
    setMet(undefined);
    onMerged({ value: recordOf(mergedOf(mine, theirs, picks)) as Values, etag: met.theirs.etag });
  };
  return (
    <Conflict
      fields={seenDifferences(unseen, base, met.mine, met.theirs.value).map((difference) => ({
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
