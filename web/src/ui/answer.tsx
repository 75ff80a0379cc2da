import type { ComponentChildren } from 'preact';
import { Unread } from './problem.tsx';
import { Skeleton } from './skeleton.tsx';

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Shows what a query answered: lines while it is read, why it could not be read, or the children. */
export function Answer<T>({
  query,
  rows,
  children,
}: {
  query: Asked<T>;
  rows?: number;
  children: (data: T) => ComponentChildren;
}) {
  const { data, error, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Unread error={error} onRetry={() => refetch()} />;
  return <Skeleton {...(rows === undefined ? {} : { rows })} />;
}
