/** The identity provider at which people log in. */
export interface PageSettings {
  /** URL of the OpenID Connect provider; '' on a machine that is open. */
  issuer: string;
  clientId: string;
  /** Origins of the provider's endpoints that the page asks; by default the issuer's own. */
  origins: readonly string[];
}

/** The built page contains each of these once. */
const ROOT = '<div id="app">';
const POLICY = "connect-src 'self'";

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Inserts the settings into the built page: an element that names the provider, and a policy that allows requests to
 * it.
 */
export function withSettings(page: string, { issuer, clientId, origins }: PageSettings): string {
  if (issuer === '') return page;
  const asked = origins.length > 0 ? origins : [new URL(issuer).origin];
  return page
    .replace(
      ROOT,
      () => `<div id="app" data-issuer="${escaped(issuer)}" data-client-id="${escaped(clientId)}">`,
    )
    .replace(POLICY, () => [POLICY, ...asked].join(' '));
}
