import { useEffect } from 'preact/hooks';

/** Sections that are folded on the screen and printed all the same. */
const FOLDED = 'details[data-printed]:not([open])';

/** Opens folded sections before the page is printed, and closes them afterwards. */
export function useUnfoldedPrint(): void {
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
