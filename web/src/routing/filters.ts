import { useLocation, useSearch } from 'wouter-preact';
import { navigate } from './hash.ts';

/** A place with filters; those without a value are left out. */
export function placeWith(path: string, filters: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1]),
  ).toString();
  return search === '' ? path : `${path}?${search}`;
}

/**
 * The filters of the view, which stand in the address: a reader can keep, send and go back to them.
 * @returns their values, and a function that changes some (undefined or '' takes one off)
 */
export function useFilters(): [
  filters: Record<string, string>,
  change: (changed: Record<string, string | undefined>) => void,
] {
  const [path] = useLocation();
  const filters = Object.fromEntries(new URLSearchParams(useSearch()));
  return [filters, (changed) => navigate(placeWith(path, { ...filters, ...changed }), { replace: true })];
}
