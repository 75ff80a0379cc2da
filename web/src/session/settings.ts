/** Where the page lets people log in. */
export interface Settings {
  /** URL of the OpenID Connect provider. */
  issuer: string;
  /** The page's name there. */
  clientId: string;
}

/** What the function that answers the page wrote into it; nothing on a machine that is open. */
export function settingsOf({ dataset: { issuer, clientId } }: HTMLElement): Settings | undefined {
  return issuer && clientId ? { issuer, clientId } : undefined;
}
