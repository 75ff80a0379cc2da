import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Sections that are folded on the screen and printed all the same. */
const FOLDED = 'details[data-printed]:not([open])';

/** Renders a change before it returns. */
function atOnce(change: () => void): void {
  options.debounceRendering = (render) => render();
  change();
  delete options.debounceRendering;
}

/** Whether the page is being printed: everything is open meanwhile. Opens folded sections too, and closes them afterwards. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    let unfolded: HTMLDetailsElement[] = [];
    const before = () => {
      atOnce(() => setPrinting(true));
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
      for (const details of unfolded) details.open = true;
    };
    const after = () => {
      for (const details of unfolded) details.open = false;
      setPrinting(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
