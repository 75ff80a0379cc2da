import { useMemo, useState } from 'preact/hooks';
import type { ApiDocument } from '../contract/document.ts';
import { mentions } from '../contract/mentions.ts';
import { countOf, matching, type Service, servicesOf } from '../contract/services.ts';

export interface Filter {
  query: string;
  setQuery: (query: string) => void;
  /** What the query leaves; everything where there is none. */
  left: readonly Service[];
  /** In words, how many that is. */
  said: string;
}

/** Operations by words: those named so or, where none is, those of which the contract says something with these words. */
export function useFilter(document: ApiDocument): Filter {
  const services = useMemo(() => servicesOf(document), [document]);
  const text = useMemo(() => mentions(document.components.schemas), [document]);
  const [query, setQuery] = useState('');
  const named = useMemo(() => matching(services, query), [services, query]);
  const left = useMemo(
    () => (named.length > 0 ? named : matching(services, query, text)),
    [services, named, query, text],
  );
  const all = `${countOf(services)} operations`;
  const some = `${countOf(left)} of ${all}`;
  const mentioned = named.length === 0 && left.length > 0 ? ', which mention it' : '';
  return { query, setQuery, left, said: query.trim() === '' ? all : some + mentioned };
}
