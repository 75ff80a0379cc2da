import type { ComponentChildren } from 'preact';
import { RefusedError } from '../api/refused-error.ts';
import { Outdated } from './outdated.tsx';
import { Unread } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  /** When the data were read, in milliseconds since the Unix epoch. */
  dataUpdatedAt: number;
  refetch: () => Promise<unknown>;
}

/**
 * Shows what a query answered: lines while it is read, why it could not be read, or the children; above them, where they
 * could not be read again, that they may be old. Where nothing answers at all the frame says so of the whole page.
 */
export function Answer<T>({
  query,
  rows,
  children,
}: {
  query: Asked<T>;
  rows?: number;
  children: (data: T) => ComponentChildren;
}) {
  const { data, error, dataUpdatedAt, refetch } = query;
  if (data !== undefined)
    return (
      <>
        {error instanceof RefusedError && <Outdated error={error} readAt={dataUpdatedAt} retry={refetch} />}
        {children(data)}
      </>
    );
  if (error) return <Unread error={error} retry={refetch} />;
  return <Skeleton {...(rows === undefined ? {} : { rows })} />;
}
