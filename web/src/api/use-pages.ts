import { type QueryKey, useInfiniteQuery } from '@tanstack/preact-query';

interface Page {
  _links: { next?: { href: string } };
  page?: { totalElements?: number };
}

/** The cursor by which the next page is asked for, as the link of this one has it. */
export const cursorOf = ({ _links: { next } }: Page): string | undefined =>
  next ? (new URL(next.href, 'http://root').searchParams.get('cursor') ?? undefined) : undefined;

/**
 * A collection, page by page. `more` asks for the next page; undefined on the last.
 * @param read asks for the page at `cursor`; the first has none
 * @param recordsOf the records of a page
 */
export function usePages<P extends Page, R>(
  key: QueryKey,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  recordsOf: (page: P) => readonly R[],
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorOf,
  });
  const pages = query.data?.pages;
  return {
    query,
    /** Of all pages read so far; undefined until the first is there. */
    records: pages?.flatMap(recordsOf),
    /** How many there are in all, where the API counts them. */
    total: pages?.[0]?.page?.totalElements,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    readingMore: query.isFetchingNextPage,
  };
}
