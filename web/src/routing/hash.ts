import { useEffect, useState } from 'preact/hooks';
import type { BaseLocationHook, BaseSearchHook } from 'wouter-preact';

/**
 * The place in the page stands after `#` in the address, with its filters: `#/bills?status=draft`. What follows `#` is
 * never sent to a server, so the page needs no route of its own beside the API's, and no name that is searched for
 * comes into a log.
 */
const placeOf = (hash: string): [path: string, search: string] => {
  const place = hash.replace(/^#/, '');
  const mark = place.indexOf('?');
  const [path, search] = mark < 0 ? [place, ''] : [place.slice(0, mark), place.slice(mark + 1)];
  return [path.startsWith('/') ? path : `/${path}`, search];
};

/** Goes to a place. `replace`: the place before it is not come back to, as of one letter more in a filter. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const url = `#${to}`;
  if (replace) history.replaceState(history.state, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const listen = () => setHash(location.hash);
    addEventListener('hashchange', listen);
    addEventListener('popstate', listen);
    listen();
    return () => {
      removeEventListener('hashchange', listen);
      removeEventListener('popstate', listen);
    };
  }, []);
  return hash;
}

/** For wouter's router: where the page is. */
export const useHashPath: BaseLocationHook = () => [placeOf(useHash())[0], navigate];
/** For wouter's router: the filters there. */
export const useHashSearch: BaseSearchHook = () => placeOf(useHash())[1];
/** For wouter's router: what a link to a place has as its `href`. */
export const hashHref = (href: string): string => `#${href}`;
