import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts, useTexts } from '../text/texts.ts';
import { awaitChoice } from './awaited-choices.ts';
import { Options, optionId, stepped } from './options.tsx';
import { type Asked, type Choice, useTypedChoice } from './use-search.ts';
import { useSettled } from './use-settled.ts';

interface ComboboxProps<C extends Choice> extends Asked<C> {
  /** Id of the input, so that a label can name it. */
  id: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  'aria-label'?: string;
  placeholder?: string;
}

/** Milliseconds until a search that goes on is said to. */
const SLOW_MS = 300;

const TEXTS = texts({
  fr: ({ plural }) => ({
    searching: 'Recherche…',
    nothing: 'Rien de tel',
    failed: 'La recherche ne répond pas',
    found: (n: number) => plural(n, 'résultat', 'résultats'),
  }),
  en: ({ plural }) => ({
    searching: 'Searching…',
    nothing: 'Nothing like that',
    failed: 'The search does not answer',
    found: (n: number) => plural(n, 'result', 'results'),
  }),
});

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

/** An input whose text is replaced by what is typed, also when that text comes after the reader. */
function useSelected(chosen: string, typed: string | undefined) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (typed === undefined && input.current === document.activeElement) input.current?.select();
  }, [chosen]);
  return input;
}

/** The keys of a combobox, as WAI-ARIA has them. */
function useKeys<C>(
  found: readonly C[],
  {
    choose,
    wait,
    leave,
    giveUp,
  }: Record<'wait' | 'leave' | 'giveUp', () => void> & { choose: (choice: C) => void },
) {
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
  const whileOpen = { Enter: take, Escape: giveUp };
  const onKeyDown = (event: KeyboardEvent) => {
    // It saves, and what was typed with it.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave();
    const acts: Record<string, () => void> = open ? { ...always, ...whileOpen } : always;
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { open, setOpen, at, setAt, onKeyDown };
}

/** In the place of what would be found. */
function Nothing({ settled, failed }: { settled: boolean; failed: boolean }) {
  const t = useTexts(TEXTS);
  const slow = useSettled(!settled, SLOW_MS);
  if (!settled && !slow) return null;
  const found = failed ? t.failed : t.nothing;
  return (
    <p class="options nothing" role="status">
      {settled ? found : t.searching}
    </p>
  );
}

/**
 * A field in which one types to find, and chooses what was found: Enter takes the first, Escape gives up what was typed.
 */
export function Combobox<C extends Choice>(props: ComboboxProps<C>) {
  const { id, queryKey, find, chosen, onChoose, onText, onUnchosen, ...rest } = props;
  const list = useId();
  const t = useTexts(TEXTS);
  const { typed, write, found, failed, settled, ...search } = useTypedChoice(props);
  const input = useSelected(chosen, typed);
  const choose = (choice: C) => {
    setOpen(false);
    search.choose(choice);
  };
  const { waits, wait } = useFirstToCome(settled, found, choose, search.take);
  const leave = () => {
    setOpen(false);
    if (!waits && typed !== undefined) search.take();
  };
  const giveUp = () => {
    setOpen(false);
    write(undefined);
  };
  const acts = { choose, wait, leave, giveUp };
  const { open, setOpen, at, setAt, onKeyDown } = useKeys(settled ? found : [], acts);
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
          write(currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.key === 'ArrowDown' && typed === undefined) write('');
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
      {open && found.length === 0 && <Nothing settled={settled} failed={failed} />}
    </div>
  );
}
