import type { Fault } from '@facturation/platform/errors';
import type { Refusal } from '../finalizing/finalization.ts';

/** Ends the preparation of a bill; what is refused is its answer. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** Something is missing before the bill may be issued. */
export function incomplete(faults: readonly Fault[]): RefusedError {
  const detail = faults.map((fault) => fault.detail).join(' ');
  return new RefusedError({ code: 'incomplete', detail, faults });
}

/** Something in the request is wrong. */
export const refused = (pointer: string, detail: string): RefusedError =>
  new RefusedError({ code: 'refused', detail, faults: [{ pointer, detail }] });

/** Whether a day has come is judged once, when it is asked for. @throws {RefusedError} */
export function refuseDays(days: {
  issueDate?: string | undefined;
  paymentDate?: string | undefined;
  today: string;
}): void {
  const { issueDate, paymentDate, today } = days;
  if (issueDate && issueDate > today) throw refused('#/issueDate', `${issueDate} is after today, ${today}.`);
  const limit = issueDate ?? today;
  if (paymentDate && paymentDate > limit)
    throw refused('#/payment/date', `${paymentDate} is after the day of issue, ${limit}.`);
}
