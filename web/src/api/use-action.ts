import { type QueryKey, useMutation, useQueryClient } from '@tanstack/preact-query';
import { useMemo } from 'preact/hooks';
import { IdempotencyKeys } from './idempotency-key.ts';
import { RefusedError } from './refused-error.ts';

/** Whether the server has decided: a refusal that may pass has not. */
const isDecided = (error: unknown): boolean => error instanceof RefusedError && error.status < 500;

interface Action<Input, Output> {
  /** What a click does. `key` goes with a POST as its `Idempotency-Key`. */
  act: (input: Input, key: string) => Promise<Output>;
  /** Collections whose records it may change: they are read again. */
  changes: readonly QueryKey[];
  onDone?: (output: Output, input: Input) => void;
}

/**
 * Something that the reader has the API do. `run(input)` begins it; `pending`, `error` and `data` say how it goes.
 * @example
 * const pay = useAction({
 *   act: (body: NewPayment, key) => answerOf(api.POST('/bills/{id}/payments', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
 *   changes: [['bills']],
 * });
 */
export function useAction<Input, Output>({ act, changes, onDone }: Action<Input, Output>) {
  const queries = useQueryClient();
  const keys = useMemo(() => new IdempotencyKeys(), []);
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: (input) => act(input, keys.keyOf(input)),
    onError: (error) => isDecided(error) && keys.answered(),
    onSuccess: (output, input) => {
      keys.answered();
      onDone?.(output, input);
    },
    onSettled: () => Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return {
    run: mutation.mutate,
    /** The same as a promise, which rejects with the error. */
    runAsync: mutation.mutateAsync,
    pending: mutation.isPending,
    error: mutation.error,
    data: mutation.data,
    /** Forgets the error and the answer. */
    reset: mutation.reset,
  };
}
