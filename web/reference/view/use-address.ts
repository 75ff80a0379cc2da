import { useEffect } from 'preact/hooks';

const isShown = (): boolean => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null;

/** The browser itself looks for the place again: it scrolls there, and the next Tab begins there. */
const lookAgain = (): void => location.replace(location.hash);

/**
 * Leads to the operation that the address names: when the page is loaded, before there was anything to lead to; and
 * when it is hidden.
 * @param show brings back what is hidden
 */
export function useAddress(show: () => void): void {
  useEffect(() => {
    if (location.hash !== '') lookAgain();
    const onHashChange = () => {
      if (location.hash === '' || isShown()) return;
      show();
      requestAnimationFrame(() => isShown() && lookAgain());
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
}
