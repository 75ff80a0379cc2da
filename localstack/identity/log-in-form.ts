/** What a browser may do with the form: send it, and continue to the page that asked for it. */
export const formHeaders = (pages: readonly string[]): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // With `no-referrer` the browser would hide the page of the form even from us.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${pages.join(' ')}; frame-ancestors 'none'`,
});

/** The page on which a person proves to know the password of the start. It posts to its own URL. */
export const logInForm = (isAgain: boolean): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Connexion</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 24rem; margin: 20vh auto; padding: 0 1rem }
  input, button { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; margin-top: .5rem }
</style>
<form method="post">
  <label>Mot de passe de ce démarrage, que la console indique
    <input name="password" type="password" autocomplete="current-password" required autofocus>
  </label>
  ${isAgain ? '<p role="alert">Ce mot de passe n’est pas celui de ce démarrage.</p>' : ''}
  <button>Entrer</button>
</form>
`;
