import { useEffect, useState } from 'preact/hooks';

/** A value once it has not changed for so many milliseconds: what is typed need not be asked for letter by letter. */
export function useSettled<T>(value: T, millis: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
