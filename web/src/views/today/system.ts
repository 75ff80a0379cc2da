import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { SELDOM_MS } from './rhythm.ts';

/**
 * How the system is. It asks the database and the brokers themselves, and can wait for what the reader came for.
 * @param wanted whether to ask yet
 */
export const useHealth = (wanted: boolean) =>
  useQuery({
    queryKey: ['health'],
    // 503 says that the database is down; the page hears that from everything else it asks.
    queryFn: ({ signal }) => answerOf(api.GET('/health', { signal })),
    refetchInterval: SELDOM_MS,
    enabled: wanted,
  });

/** Counters of the stream, among them records that are no factures. @param wanted whether to ask yet */
export const useStreamCounters = (wanted: boolean) =>
  useQuery({
    queryKey: ['analytics', 'summary'],
    queryFn: ({ signal }) => answerOf(api.GET('/analytics/summary', { signal })),
    refetchInterval: SELDOM_MS,
    enabled: wanted,
  });

/** Who issues the bills; null as long as nobody has said so. */
export const useSeller = () =>
  useQuery({
    queryKey: ['seller', 'today'],
    queryFn: async ({ signal }) => {
      try {
        return await answerOf(api.GET('/seller', { signal }));
      } catch (error) {
        if (error instanceof RefusedError && error.status === 404) return null;
        throw error;
      }
    },
    refetchInterval: SELDOM_MS,
  });

/** How many customers there are. @param wanted whether to ask */
export const useCustomerCount = (wanted: boolean) =>
  useQuery({
    queryKey: ['customers', 'count'],
    queryFn: async ({ signal }) => {
      const { page, _embedded } = await answerOf(
        api.GET('/customers', { signal, params: { query: { size: 1 } } }),
      );
      return page.totalElements ?? _embedded.customers.length;
    },
    enabled: wanted,
  });
