import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { sameNamed } from './same-named.ts';
import { useSettled } from './use-settled.ts';

/** What can be chosen. */
export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of the same label. */
  detail?: string;
  /** It stands for what was typed as it is, and not for something that was found. */
  isText?: boolean;
}

/** What is asked for in a field, and what comes of it. */
export interface Asked<C extends Choice> {
  /** Key of what was found, as queries have it: `['customers', 'search']`. */
  queryKey: readonly string[];
  /** Finds choices by what was typed; '' finds the first ones. */
  find: (text: string, signal: AbortSignal) => Promise<readonly C[]>;
  /** The label of what is chosen. */
  chosen: string;
  onChoose: (choice: C) => void;
  /** Takes what was typed and not chosen, when the field is left. Without it only what was found can be chosen. */
  onText?: ((text: string) => void) | undefined;
  /** What was typed stands for nothing: it stays, for the reader to choose; undefined when that is over. */
  onUnchosen?: ((text: string | undefined) => void) | undefined;
}

/** Milliseconds without a letter until the search is asked. */
const SETTLED_MS = 150;

/** What is typed and found. `typed` is undefined while nothing is being searched for. */
function useSearch<C extends Choice>({ queryKey, find }: Pick<Asked<C>, 'queryKey' | 'find'>) {
  const [typed, setTyped] = useState<string>();
  const text = useSettled(typed ?? '', SETTLED_MS);
  const { data, error, isFetching } = useQuery({
    queryKey: [...queryKey, text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: typed !== undefined,
  });
  const settled = typed === text && !isFetching;
  return { typed, setTyped, found: data ?? [], failed: error !== null, settled };
}

/** What is typed into a field, and what becomes of it: it is chosen, taken as it is, or given up. */
export function useTypedChoice<C extends Choice>({
  chosen,
  onChoose,
  onText,
  onUnchosen,
  ...asked
}: Asked<C>) {
  const search = useSearch(asked);
  const { typed = '', setTyped, found, settled } = search;
  const write = (text: string | undefined) => {
    setTyped(text);
    onUnchosen?.(undefined);
  };
  const choose = (choice: C) => {
    write(undefined);
    onChoose(choice);
  };
  const takeText = (text: string) => {
    if (!onText) return onUnchosen?.(text);
    write(undefined);
    onText(text);
  };
  /** The field is left. */
  const take = () => {
    const text = typed.trim();
    const same = sameNamed(settled ? found : [], text);
    if (same) choose(same);
    else if (['', chosen].includes(text)) write(undefined);
    else takeText(text);
  };
  return { ...search, write, choose, take };
}
