import type { UnreadableCode } from '../../functions/facturation/contract.ts';

/** Why a batch cannot be read. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
