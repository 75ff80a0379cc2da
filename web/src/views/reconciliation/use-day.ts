import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';

export type ReconciledDay = Schemas['ReconciledDay'];

/** How often a day is compared again while bills of it are on their way, in milliseconds. */
const AGAIN_MS = 15_000;

/** A day as it was compared, and the time zone in which it is a day. */
export interface Compared {
  day: ReconciledDay;
  timeZone: string;
}

async function compare(day: string, signal: AbortSignal): Promise<Compared> {
  const query = { from: day, to: day };
  const { days, timeZone } = await answerOf(api.GET('/reconciliation', { signal, params: { query } }));
  const [compared] = days;
  if (!compared) throw new Error(`GET /reconciliation answered no day for ${day}`);
  return { day: compared, timeZone };
}

/** Compares a day (`2026-11-30`), and does so again by itself as long as bills of it are on their way. */
export const useDay = (day: string) =>
  useQuery({
    queryKey: ['reconciliation', day],
    queryFn: ({ signal }) => compare(day, signal),
    refetchInterval: ({ state }) => (state.data && state.data.day.waiting.count > 0 ? AGAIN_MS : false),
  });
