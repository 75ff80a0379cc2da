import { toEuros } from '@facturation/platform/money';
import { type Cents, MAX_TOTAL } from './units.ts';

export type ArithmeticFault =
  | 'too-large'
  | 'exemptions-differ'
  | 'discount-exceeds'
  | 'unknown-line'
  | 'credit-exceeds'
  | 'payment-exceeds'
  | 'refund-exceeds'
  | 'write-off-exceeds';

/** Figures that no bill may have. The message is a sentence for a person. */
export class ArithmeticError extends Error {
  readonly fault: ArithmeticFault;
  /** JSON pointer to what is wrong, within the bill, the credit note or the payment that was asked for. */
  readonly pointer: string;

  constructor(fault: ArithmeticFault, pointer: string, message: string) {
    super(message);
    this.name = 'ArithmeticError';
    this.fault = fault;
    this.pointer = pointer;
  }
}

/** @throws {ArithmeticError} too-large, naming the value, where it is above the largest total of a bill. */
export function assertNotTooLarge(name: string, value: Cents, pointer: string): void {
  if (value <= MAX_TOTAL) return;
  throw new ArithmeticError(
    'too-large',
    pointer,
    `${name} is ${toEuros(value)} €. The largest amount of a bill is ${toEuros(MAX_TOTAL)} €.`,
  );
}
