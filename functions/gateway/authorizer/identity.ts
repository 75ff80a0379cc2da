/** Who holds a token or a key. */
export interface Identity {
  /** Never the same for a user and a machine. */
  id: string;
  scopes: readonly string[];
}

/** What was shown is no proof of anything. Says why to the log, not to the caller. */
export class InvalidCredentialError extends Error {
  constructor(reason: string, options: ErrorOptions = {}) {
    super(reason, options);
    this.name = 'InvalidCredentialError';
  }
}
