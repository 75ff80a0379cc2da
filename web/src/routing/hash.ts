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

/** Asks the reader whether to leave; `go` leaves. */
type AskToLeave = (go: () => void) => void;
let askToLeave: AskToLeave | undefined;
let stopAsking = (): void => undefined;

const pathOf = (hash: string): string => placeOf(hash)[0];

function goTo(url: string, replace: boolean): void {
  if (replace) history.replaceState(history.state, '', url);
  else history.pushState(null, '', url);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

interface Going {
  /** The place before it is not come back to, as of one letter more in a filter. */
  replace?: boolean;
  /** Nothing is left unsaved: the reader is not asked. */
  saved?: boolean;
}

/** Goes to a place. */
export function navigate(to: string, { replace = false, saved = false }: Going = {}): void {
  if (saved) stopAsking();
  const go = () => goTo(`#${to}`, replace);
  if (askToLeave && pathOf(`#${to}`) !== pathOf(location.hash)) askToLeave(go);
  else go();
}

/**
 * Has the reader asked before they leave the present path, by a link, by a key or back in the browser.
 * @returns stops asking
 */
export function askBeforeLeaving(ask: AskToLeave): () => void {
  const here = location.hash;
  // The browser has gone already: the reader is taken back before any view hears of it.
  const onMove = (event: Event) => {
    const to = location.hash;
    if (pathOf(to) === pathOf(here)) return;
    event.stopImmediatePropagation();
    history.pushState(null, '', here);
    askToLeave?.(() => goTo(to, false));
  };
  const stop = () => {
    if (stopAsking !== stop) return;
    askToLeave = undefined;
    stopAsking = () => undefined;
    removeEventListener('popstate', onMove, true);
    removeEventListener('hashchange', onMove, true);
  };
  stopAsking();
  stopAsking = stop;
  askToLeave = (go) =>
    ask(() => {
      stop();
      go();
    });
  addEventListener('popstate', onMove, true);
  addEventListener('hashchange', onMove, true);
  return stop;
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
