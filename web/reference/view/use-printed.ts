import { useEffect } from 'preact/hooks';

/** What is folded on the screen and is to be on paper. */
const FOLDED = 'details[data-printed]:not([open])';

/** Unfolds for the printer what paper cannot unfold, and folds it again. */
export function usePrinted(): void {
  useEffect(() => {
    let unfolded: HTMLDetailsElement[] = [];
    const before = () => {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
      for (const details of unfolded) details.open = true;
    };
    const after = () => {
      for (const details of unfolded) details.open = false;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
}
