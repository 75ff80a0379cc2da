import { useRef } from 'preact/hooks';
import { useCommands } from '../app/commands.tsx';
import { useTyped } from './use-typed.ts';

/** Milliseconds without a letter until the search is asked. */
const SETTLED_MS = 200;

const read = (typed: string): string => typed.trim();

/** Searches as one types, and shows what is searched for. The key `/` leads to it. */
export function SearchField({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  /** '' searches for nothing */
  onSearch: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { typed, type, leave } = useTyped(value, { read, onGiven: onSearch, millis: SETTLED_MS });
  useCommands([{ id: 'search', label, keys: ['/'], run: () => input.current?.focus() }], [label]);
  return (
    <input
      ref={input}
      type="search"
      class="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onInput={({ currentTarget }) => type(currentTarget.value)}
      onBlur={leave}
    />
  );
}
