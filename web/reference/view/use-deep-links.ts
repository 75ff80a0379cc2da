import { useEffect } from 'preact/hooks';

const isShown = (): boolean => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null;

/** Makes the browser go to the fragment of the address again. It scrolls there, and moves the start of Tab there. */
const goToFragment = (): void => location.replace(location.hash);

/**
 * Goes to the operation that the address names, in two cases that a browser cannot handle: the page has just loaded and
 * was empty until now, or a filter hides the operation.
 * @param showAll removes the filter
 */
export function useDeepLinks(showAll: () => void): void {
  useEffect(() => {
    if (location.hash !== '') goToFragment();
    const onHashChange = () => {
      if (location.hash === '' || isShown()) return;
      showAll();
      requestAnimationFrame(() => isShown() && goToFragment());
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
}
