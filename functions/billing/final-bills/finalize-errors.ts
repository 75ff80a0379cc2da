import { ApiError, type ErrorCode, type Fault, NotFoundError } from '@facturation/platform/errors';
import type { Finalized, Refusal, RefusalCode } from '../finalizing/finalization.ts';

const CODES: Readonly<Record<RefusalCode, ErrorCode>> = {
  'bill-is-final': 'bill-is-final',
  broken: 'internal',
  'credit-exceeds': 'credit-exceeds',
  'date-before-series': 'not-issuable',
  'draft-changed': 'precondition-failed',
  expired: 'finalizing',
  incomplete: 'incomplete',
  'not-found': 'not-found',
  'precondition-failed': 'precondition-failed',
  refused: 'not-issuable',
  'seller-changed': 'finalizing',
  'year-closed': 'not-issuable',
};

const RETRY = { 'retry-after': '1' };

/** What a client is answered whose bill has not become final. */
export function errorOf(bill: string, finalized: Exclude<Finalized, { status: 'final' }>): ApiError {
  if (finalized.status === 'refused') return refusalOf(bill, finalized.refusal);
  const { cause } = finalized;
  if (cause instanceof ApiError) return cause;
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
