import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf, type Version, versionOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { RefusedError } from '../../../api/refused-error.ts';
import { useAction } from '../../../api/use-action.ts';
import { bodyOf, type LogoChoice, type Seller, type SellerValues } from './seller-values.ts';

const readSeller = (signal?: AbortSignal) => versionOf(api.GET('/seller', signal ? { signal } : {}));

/** The seller with its version; null before somebody has set one. */
export const useSeller = () =>
  useQuery({
    queryKey: ['seller', 'version'],
    queryFn: ({ signal }) =>
      readSeller(signal).catch((error: Error) => {
        if (error instanceof RefusedError && error.status === 404) return null;
        throw error;
      }),
    staleTime: 0,
  });

/** The same as another has saved it meanwhile. */
export const sellerNow = (): Promise<Version<Seller>> => readSeller();

interface Save extends Version<SellerValues> {
  logo: LogoChoice;
}

/** Saves what the form holds over the version that has the tag; '' where there is none yet. */
export const useSaveSeller = (onSaved: (saved: Version<Seller>) => void) =>
  useAction({
    act: ({ value, etag, logo }: Save): Promise<Version<Seller>> =>
      versionOf(
        api.PUT('/seller', {
          params: { header: etag ? { 'If-Match': etag } : {} },
          body: bodyOf(value, logo) as unknown as Schemas['SellerBody'],
        }),
      ),
    changes: [['seller'], ['audit'], ['series']],
    onDone: onSaved,
  });

/** Whether some number was given: from then on SIREN and time zone stay. False while it is not known. */
export function useIsFixed(): boolean {
  const { data } = useQuery({
    queryKey: ['series'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/series', { signal })))._embedded.series,
  });
  return (data ?? []).some(({ total }) => total > 0);
}
