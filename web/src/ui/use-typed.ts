import { useEffect, useRef, useState } from 'preact/hooks';
import { useSettled } from './use-settled.ts';

/**
 * A field that is tied to the address: it shows what stands there, and gives what is typed once it has not changed for
 * so many milliseconds, or once the reader leaves the field.
 * @param read what is meant by what is typed; undefined while it means nothing
 */
export function useTyped(
  value: string,
  {
    read,
    onGiven,
    millis,
  }: {
    read: (typed: string) => string | undefined;
    onGiven: (text: string) => void;
    millis: number;
  },
) {
  const [typed, setTyped] = useState(value);
  const given = useRef(value);
  const settled = useSettled(typed, millis);
  const give = (text: string | undefined) => {
    if (text === undefined || text === given.current) return;
    given.current = text;
    onGiven(text);
  };
  useEffect(() => {
    if (value === given.current) return;
    given.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => give(read(settled)), [settled]);
  const leave = () => {
    const text = read(typed);
    give(text);
    if (text === undefined) setTyped(given.current);
  };
  return { typed, type: setTyped, leave };
}
