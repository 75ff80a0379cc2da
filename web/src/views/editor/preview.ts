import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { RefusedError } from '../../api/refused-error.ts';
import { useSettled } from '../../ui/use-settled.ts';
import type { BillForm } from './bill-form.ts';
import { type BillBody, completeBody } from './body.ts';

/** Milliseconds without a key until the totals are asked for, and until the PDF is. */
const SETTLED_MS = { totals: 250, pdf: 900 };

type BillPreview = Schemas['BillPreview'];

export interface Preview {
  /** As it would be made; while another is asked for, the one before. */
  bill: BillPreview | undefined;
  /** Whether it is of what is typed now. */
  current: boolean;
  /** Whether what is typed is enough to be asked for. */
  complete: boolean;
  error: Error | null;
}

/** What is typed, as a body, once no key was pressed for a moment; undefined while it is incomplete. */
export function useTypedBody(form: BillForm): BillBody | undefined {
  const [body, setBody] = useState(() => completeBody(form.getValues()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What was kept has come into the form by now.
    setBody(completeBody(form.getValues()));
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => setBody(completeBody(values)), SETTLED_MS.totals);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return body;
}

/** The bill as it would be made, with its totals. An answer that is not needed any more is not waited for. */
export function usePreview(body: BillBody | undefined): Preview {
  const { data, error, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['preview', body],
    queryFn: ({ signal }) => {
      if (!body) throw new TypeError('There is nothing to preview.');
      return answerOf(api.POST('/bills/preview', { signal, body })) as Promise<BillPreview>;
    },
    enabled: body !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const complete = body !== undefined;
  return { bill: data, current: complete && !isPlaceholderData && !isFetching, complete, error };
}

/** The PDF of the same, about a second after the last key. */
export function usePdf(body: BillBody | undefined, wanted: boolean) {
  const settled = useSettled(body, SETTLED_MS.pdf - SETTLED_MS.totals);
  return useQuery({
    queryKey: ['preview', 'pdf', settled],
    queryFn: ({ signal }) => {
      if (!settled) throw new TypeError('There is nothing to preview.');
      const headers = { accept: 'application/pdf' };
      const answered = api.POST('/bills/preview', { signal, body: settled, headers, parseAs: 'blob' });
      return answerOf(answered) as Promise<unknown> as Promise<Blob>;
    },
    enabled: wanted && settled !== undefined,
    placeholderData: (before) => before,
    gcTime: 0,
  });
}

/** Whether the API found faults in what was typed; else it did not answer. */
export const isFault = (error: Error | null): boolean =>
  error instanceof RefusedError && error.status === 422;
