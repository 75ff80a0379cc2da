import { session, settings } from '../session/current.ts';
import { logOutAtProvider } from '../session/log-in.ts';
import type { Access } from '../session/session.ts';

async function logOut({ loggedIn }: Access): Promise<void> {
  session.leave();
  if (settings && loggedIn) await logOutAtProvider(settings, loggedIn.idToken);
}

/** Who is looking, and what the system lets them do. */
export function Identity({ access }: { access: Access }) {
  if (!settings) {
    return <span class="identity">Ouvert : chacun sur cette machine peut tout faire</span>;
  }
  return (
    <span class="identity">
      <span data-name>{access.loggedIn?.name}</span>
      <button type="button" class="quiet" onClick={() => logOut(access)}>
        Se déconnecter
      </button>
    </span>
  );
}

/** Scopes without which a part of the page stays empty. */
export function Lacking({ access: { lacking } }: { access: Access }) {
  if (lacking.length === 0) return null;
  return (
    <p class="notice" role="alert">
      Il vous manque le droit {lacking.join(', ')} : demandez-le à qui administre les accès.
    </p>
  );
}
