/**
 * What a browser lets the pages do: run their own scripts and styles, and ask their own origin and these. What is slipped
 * into them does not run, and reaches nobody. Styles that a script sets at an element are not governed.
 * A PDF is shown within them from memory, by a URL of `blob:`.
 * https://www.w3.org/TR/CSP3/
 * @param origins of the identity provider, as https://host[:port]
 */
export const policyOf = (origins: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
