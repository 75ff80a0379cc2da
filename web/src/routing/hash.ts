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
/** Who asks before the reader leaves the place where something is unsaved. */
let guard: { here: string; ask: AskToLeave } | undefined;

/** Whether two addresses lead to one place. With another filter it is another: a new bill of somebody, and one of nobody. */
export const isSamePlace = (one: string, other: string): boolean =>
  placeOf(one).join('?') === placeOf(other).join('?');

/** Which entry of the history the page is at. Each has its number as its state, so that it is known how far one went. */
let at = 0;
/** How many entries a reader went who is to be asked first; they are being taken back. */
let gone: number | undefined;

/** The number of the entry the browser is at. The first one has none yet, nor has an address that was typed. */
function entryNow(): number {
  if (history.state === null) history.replaceState(at + 1, '');
  return history.state;
}

function goTo(url: string, replace: boolean): void {
  if (replace) history.replaceState(history.state, '', url);
  else history.pushState(at + 1, '', url);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

interface Going {
  /** The place before it is not come back to, as of one letter more in a filter. */
  replace?: boolean;
  /** Nothing is left unsaved: the reader is not asked. */
  saved?: boolean;
}

const isHere = (hash: string): boolean => guard === undefined || isSamePlace(hash, guard.here);

function askFirst(go: () => void): void {
  guard?.ask(() => {
    guard = undefined;
    go();
  });
}

/** Goes to a place. */
export function navigate(to: string, { replace = false, saved = false }: Going = {}): void {
  if (saved) guard = undefined;
  const go = () => goTo(`#${to}`, replace);
  if (isHere(`#${to}`)) go();
  else askFirst(go);
}

/**
 * Has the reader asked before they leave the present place, by a link, by a key or back in the browser.
 * @returns stops asking
 */
export function askBeforeLeaving(ask: AskToLeave): () => void {
  const made = { here: location.hash, ask };
  guard = made;
  return () => {
    if (guard === made) guard = undefined;
  };
}

/** Where the page is. A browser that went elsewhere before the reader was asked is taken back, and goes again if they leave. */
function hashNow(): string {
  const now = entryNow();
  if (guard && !isHere(location.hash)) {
    // It is told of each arrival more than once.
    if (gone !== now - at) {
      gone = now - at;
      history.go(-gone);
    }
    return guard.here;
  }
  const by = gone;
  gone = undefined;
  at = now;
  if (by) askFirst(() => history.go(by));
  return location.hash;
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const listen = () => setHash(hashNow());
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
