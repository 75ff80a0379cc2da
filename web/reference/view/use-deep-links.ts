import { useEffect } from 'preact/hooks';
import { fragment } from './use-opened.ts';

const isShown = (): boolean => document.getElementById(fragment()) !== null;

/** Makes the browser go to the fragment of the address again. It scrolls there, and moves the start of Tab there. */
const goToFragment = (): void => location.replace(location.hash);

const linkOf = ({ target }: Event): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a[href^="#"]') : null;

/**
 * Opens the operation that the address names, or that a link names which is followed again. A browser goes to it by
 * itself but in two cases: the page has just loaded and was empty until now, or a filter hides the operation.
 * @param showAll removes the filter
 */
export function useDeepLinks(open: (name: string) => void, showAll: () => void): void {
  useEffect(() => {
    if (location.hash !== '') goToFragment();
    const onClick = (event: Event) => {
      const link = linkOf(event);
      if (link?.hash === location.hash) open(fragment());
    };
    const onHashChange = () => {
      if (location.hash === '') return;
      open(fragment());
      if (isShown()) return;
      showAll();
      requestAnimationFrame(() => isShown() && goToFragment());
    };
    addEventListener('click', onClick);
    addEventListener('hashchange', onHashChange);
    return () => {
      removeEventListener('click', onClick);
      removeEventListener('hashchange', onHashChange);
    };
  }, []);
}
