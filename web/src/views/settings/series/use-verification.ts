import type { Schemas } from '@facturation/api-client';
import { useEffect, useState } from 'preact/hooks';
import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { cursorOf } from '../../../api/use-pages.ts';

type Page = Schemas['SeriesVerification'];
export type SeriesFault = Page['faults'][number];

/** How far a series was read back. */
export interface Verified {
  read: number;
  /** Numbers that the series has given. */
  of: number;
  faults: readonly SeriesFault[];
  lastHash: string | undefined;
  isWhole: boolean;
  error: Error | null;
}

const BEGINNING: Verified = { read: 0, of: 0, faults: [], lastHash: undefined, isWhole: false, error: null };

/** Reads a series to its end, page by page, and says after each how far. */
async function verify(id: string, signal: AbortSignal, onRead: (verified: Verified) => void): Promise<void> {
  let verified = BEGINNING;
  let cursor: string | undefined;
  do {
    const params = { path: { id }, query: cursor === undefined ? {} : { cursor } };
    const page = await answerOf(api.GET('/series/{id}/verification', { signal, params }));
    cursor = cursorOf(page);
    verified = {
      read: page.verified,
      of: page.of,
      faults: [...verified.faults, ...page.faults],
      lastHash: page.lastHash ?? verified.lastHash,
      isWhole: cursor === undefined,
      error: null,
    };
    onRead(verified);
  } while (cursor !== undefined);
}

/** Verifies a series as long as the component is shown. */
export function useVerification(id: string): Verified {
  const [verified, setVerified] = useState(BEGINNING);
  useEffect(() => {
    const stop = new AbortController();
    setVerified(BEGINNING);
    verify(id, stop.signal, setVerified).catch((error: Error) => {
      if (!stop.signal.aborted) setVerified((before) => ({ ...before, error }));
    });
    return () => stop.abort();
  }, [id]);
  return verified;
}
