import type { Schemas } from '@facturation/api-client';
import { useEffect } from 'preact/hooks';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';
import { queryOf, type TrailFilters } from './trail-query.ts';

export type Entry = Schemas['AuditEntry'];

const PAGE = 50;

const useAudit = (query: object) =>
  usePages(
    ['audit', query],
    (cursor, signal) =>
      answerOf(
        api.GET('/audit', { signal, params: { query: { ...query, size: PAGE, ...(cursor && { cursor }) } } }),
      ),
    ({ _embedded }) => _embedded.audit,
  );

/** Changes of all records by time. A page may be empty and yet have a next one: it is read on until there is a change. */
export function useTrail(filters: TrailFilters) {
  const trail = useAudit(queryOf(filters));
  const { records, more, readingMore } = trail;
  const isBarren = records?.length === 0 && more !== undefined;
  useEffect(() => {
    if (isBarren && !readingMore) more();
  }, [isBarren, readingMore]);
  return { ...trail, isBarren };
}

/** Every change of one record, from the first. @param resource as `bills/7` */
export const useRecordTrail = (resource: string) => useAudit({ resource });
