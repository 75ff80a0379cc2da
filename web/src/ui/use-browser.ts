import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds since the Unix epoch, renewed every second while the component is shown. */
export function useSeconds(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Which theme is shown; it changes by the reader's choice, and by that of the system. */
export function useTheme(): string {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState(document.documentElement.dataset.theme);
  useEffect(() => {
    const observer = new MutationObserver(() => setChosen(document.documentElement.dataset.theme));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return chosen ?? (dark ? 'dark' : 'light');
}

/** Whether a media query holds, as the reader's settings change. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const listen = () => setMatches(list.matches);
    list.addEventListener('change', listen);
    return () => list.removeEventListener('change', listen);
  }, [query]);
  return matches;
}
