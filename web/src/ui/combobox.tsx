import { useQuery } from '@tanstack/preact-query';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts, useTexts } from '../text/texts.ts';
import { awaitChoice } from './awaited-choices.ts';
import { Options, optionId, stepped } from './options.tsx';
import { useSettled } from './use-settled.ts';

/** What can be chosen. */
export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of the same label. */
  detail?: string;
}

interface ComboboxProps<C extends Choice> {
  /** Id of the input, so that a label can name it. */
  id: string;
  /** Key of what was found, as queries have it: `['customers', 'search']`. */
  queryKey: readonly string[];
  /** Finds choices by what was typed; '' finds the first ones. */
  find: (text: string, signal: AbortSignal) => Promise<readonly C[]>;
  /** The label of what is chosen. */
  chosen: string;
  onChoose: (choice: C) => void;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  'aria-label'?: string;
  placeholder?: string;
}

/** Milliseconds without a letter until the search is asked. */
const SETTLED_MS = 150;

const TEXTS = texts({
  fr: ({ plural }) => ({
    nothing: 'Rien de tel',
    failed: 'La recherche ne répond pas',
    found: (n: number) => plural(n, 'résultat', 'résultats'),
  }),
  en: ({ plural }) => ({
    nothing: 'Nothing like that',
    failed: 'The search does not answer',
    found: (n: number) => plural(n, 'result', 'results'),
  }),
});

/** What is typed and found. `typed` is undefined while nothing is being searched for. */
function useSearch<C extends Choice>({ queryKey, find }: Pick<ComboboxProps<C>, 'queryKey' | 'find'>) {
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

/** Enter before anything was found: the first is chosen when it is there, even if the reader has gone on by then. */
function useFirstToCome<C>(
  settled: boolean,
  found: readonly C[],
  choose: (choice: C) => void,
  none: () => void,
) {
  const [waits, setWaits] = useState(false);
  // Before the next key, which may save.
  useLayoutEffect(() => (waits ? awaitChoice() : undefined), [waits]);
  useEffect(() => {
    if (!waits || !settled) return;
    setWaits(false);
    if (found[0]) choose(found[0]);
    else none();
  }, [waits, settled]);
  return { waits, wait: () => setWaits(!settled) };
}

/** The keys of a combobox, as WAI-ARIA has them. */
function useKeys<C>(found: readonly C[], choose: (choice: C) => void, wait: () => void) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const move = (step: number) => () => {
    setAt(open ? stepped(at, step, found.length) : 0);
    setOpen(true);
  };
  const take = () => {
    const choice = found[at];
    if (choice) choose(choice);
    else wait();
    setOpen(false);
  };
  const always = { ArrowDown: move(1), ArrowUp: move(-1) };
  const whileOpen = { Enter: take, Escape: () => setOpen(false) };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = open ? { ...always, ...whileOpen } : always;
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { open, setOpen, at, setAt, onKeyDown };
}

/**
 * A field in which one types to find, and chooses what was found: Enter takes the first. What was typed without
 * choosing changes nothing.
 */
export function Combobox<C extends Choice>({
  id,
  queryKey,
  find,
  chosen,
  onChoose,
  ...rest
}: ComboboxProps<C>) {
  const list = useId();
  const t = useTexts(TEXTS);
  const input = useRef<HTMLInputElement>(null);
  const { typed, setTyped, found, failed, settled } = useSearch({ queryKey, find });
  const choose = (choice: C) => {
    setTyped(undefined);
    setOpen(false);
    onChoose(choice);
  };
  const { waits, wait } = useFirstToCome(settled, found, choose, () => setTyped(undefined));
  const { open, setOpen, at, setAt, onKeyDown } = useKeys(settled ? found : [], choose, wait);
  const leave = () => {
    setOpen(false);
    if (!waits) setTyped(undefined);
  };
  return (
    <div class="combobox">
      <input
        {...rest}
        id={id}
        role="combobox"
        autocomplete="off"
        ref={input}
        aria-expanded={open}
        aria-busy={waits}
        aria-controls={list}
        aria-activedescendant={open && found.length > 0 ? optionId(list, at) : undefined}
        value={typed ?? chosen}
        onFocus={() => input.current?.select()}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.key === 'ArrowDown') setTyped(typed ?? '');
        }}
        onBlur={leave}
      />
      <Options
        id={list}
        label={t.found(found.length)}
        options={found}
        at={at}
        hidden={!open || found.length === 0}
        onChoose={choose}
        show={({ label, detail }) => (
          <>
            <span>{label}</span>
            {detail && <span class="detail">{detail}</span>}
          </>
        )}
      />
      {open && settled && found.length === 0 && (
        <p class="options nothing" role="status">
          {failed ? t.failed : t.nothing}
        </p>
      )}
    </div>
  );
}
