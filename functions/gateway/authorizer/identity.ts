/** The holder of a token or a key. */
export interface Identity {
  /** Never the same for a user and a machine. */
  id: string;
  scopes: readonly string[];
}

/** The credential is not valid. The reason is for the log, not for the caller. */
export class InvalidCredentialError extends Error {
  constructor(reason: string, options: ErrorOptions = {}) {
    super(reason, options);
    this.name = 'InvalidCredentialError';
  }
}
