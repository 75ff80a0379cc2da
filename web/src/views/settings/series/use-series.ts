import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf, versionOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';

export type Series = Schemas['Series'];
export type SeriesBody = Schemas['SeriesBody'];

/** All of them: the API has them on one page. */
export const useSeries = () =>
  useQuery({
    queryKey: ['series'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/series', { signal })))._embedded.series,
  });

/** A series with the tag of its version, as a change needs it. */
export const readSeries = (id: string) => versionOf(api.GET('/series/{id}', { params: { path: { id } } }));

interface Change {
  id: string;
  body: SeriesBody;
  /** Tag of the version that is changed; undefined for a new series. */
  etag: string | undefined;
}

export const useSetSeries = (onDone: (series: Series) => void) =>
  useAction({
    act: ({ id, body, etag }: Change) =>
      answerOf(
        api.PUT('/series/{id}', {
          params: { path: { id }, ...(etag && { header: { 'If-Match': etag } }) },
          body,
        }),
      ),
    changes: [['series']],
    onDone,
  });
