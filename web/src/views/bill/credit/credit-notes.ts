import { answerOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { usePages } from '../../../api/use-pages.ts';

/** The final credit notes of a bill. */
export const useCreditNotes = (id: string) =>
  usePages(
    ['bills', 'credit-notes', id],
    (cursor, signal) =>
      answerOf(
        api.GET('/bills/{id}/credit-notes', {
          signal,
          params: { path: { id }, query: { size: 20, ...(cursor && { cursor }) } },
        }),
      ),
    ({ _embedded }) => _embedded.creditNotes,
  );
