import { RefusedError } from '../../api/refused-error.ts';

/** A line, all of them, or the bill: no field is just that. */
const WHOLE = /^#?(?:\/productItems(?:\/\d+)?)?$/;

/** What the API found in a bill that no field shows, as it says it. */
export const wholeFaults = (refusal: Error | null): string[] =>
  refusal instanceof RefusedError
    ? (refusal.problem?.errors ?? [])
        .filter(({ pointer }) => WHOLE.test(pointer ?? ''))
        .map(({ detail }) => detail)
    : [];
