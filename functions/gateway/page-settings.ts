/** The identity provider at which people log in. */
export interface PageSettings {
  /** URL of the OpenID Connect provider; '' on a machine that is open. */
  issuer: string;
  clientId: string;
  /** Origins of the provider's endpoints that the page asks; by default the issuer's own. */
  origins: readonly string[];
}

/** The built page contains it once. */
const ROOT = '<div id="app">';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Names the provider in the built page, as attributes of its root element. */
export const withSettings = (page: string, { issuer, clientId }: PageSettings): string =>
  issuer === ''
    ? page
    : page.replace(
        ROOT,
        () => `<div id="app" data-issuer="${escaped(issuer)}" data-client-id="${escaped(clientId)}">`,
      );

/** The origins beside its own that the page asks. */
export function originsOf({ issuer, origins }: PageSettings): readonly string[] {
  if (issuer === '') return [];
  return origins.length > 0 ? origins : [new URL(issuer).origin];
}
