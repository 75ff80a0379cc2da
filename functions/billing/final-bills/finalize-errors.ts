import { ApiError, type ErrorCode, type Fault, NotFoundError } from '@facturation/platform/errors';
import { ClockError } from '../finalizing/build-batch.ts';
import { SeriesBrokenError } from '../finalizing/commit-queue.ts';
import type { Finalized, Refusal, RefusalCode } from '../finalizing/finalization.ts';

const CODES: Readonly<Record<RefusalCode, ErrorCode>> = {
  'bill-is-final': 'bill-is-final',
  broken: 'internal',
  'credit-exceeds': 'credit-exceeds',
  'date-before-series': 'not-issuable',
  'draft-changed': 'precondition-failed',
  expired: 'finalizing',
  incomplete: 'incomplete',
  'insufficient-stock': 'insufficient-stock',
  'not-found': 'not-found',
  'precondition-failed': 'precondition-failed',
  refused: 'not-issuable',
  'seller-changed': 'finalizing',
  'year-closed': 'not-issuable',
};

const RETRY = { 'retry-after': '1' };
/** What only people can mend: whoever asks each second helps nobody. */
const RETRY_MENDED = { 'retry-after': '60' };

/** What a client is answered whose bill has not become final. */
export function errorOf(bill: string, finalized: Exclude<Finalized, { status: 'final' }>): ApiError {
  if (finalized.status === 'refused') return refusalOf(bill, finalized.refusal);
  const { cause } = finalized;
  if (cause instanceof ApiError) return cause;
  const mending = { headers: RETRY_MENDED, cause };
  if (cause instanceof SeriesBrokenError)
    return new ApiError(
      'series-broken',
      `bills/${bill} has no number: series/${cause.series} gives none until its operators, who were told, have mended it. Ask again then; other series give theirs.`,
      mending,
    );
  if (cause instanceof ClockError)
    return new ApiError(
      'clock',
      `bills/${bill} has no number: clocks of this system are more than a day apart, so that its day of issue is not known. Its operators were told. Ask again once that is mended.`,
      mending,
    );
  return new ApiError('finalizing', `bills/${bill} is being made final: ask again.`, {
    headers: RETRY,
    cause,
  });
}

function refusalOf(bill: string, { code, detail, faults }: Refusal): ApiError {
  if (code === 'not-found') return new NotFoundError(`bills/${bill}`);
  const answered = CODES[code];
  return new ApiError(answered, detail, {
    ...(faults && { errors: faults as Fault[] }),
    ...(answered === 'finalizing' && { headers: RETRY }),
  });
}
