import { useEffect, useRef, useState } from 'preact/hooks';
import { useCommands } from '../app/commands.tsx';
import { useSettled } from './use-settled.ts';

/** Milliseconds without a letter until the search is asked. */
const SETTLED_MS = 200;

/** Searches as one types. The key `/` leads to it. */
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
  const [typed, setTyped] = useState(value);
  const text = useSettled(typed.trim(), SETTLED_MS);
  useEffect(() => {
    if (text !== value) onSearch(text);
  }, [text]);
  useCommands([{ id: 'search', label, keys: ['/'], run: () => input.current?.focus() }], [label]);
  return (
    <input
      ref={input}
      type="search"
      class="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
