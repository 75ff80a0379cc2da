import { useEffect, useState } from 'preact/hooks';
import { session, settings } from '../session/current.ts';
import { beginLogIn, completeLogIn, isBack } from '../session/log-in.ts';
import type { Settings } from '../session/settings.ts';
import { Logo } from './logo.tsx';
import { Page } from './page.tsx';

/** What the door says: nothing, that it is being opened, or why it stays shut. */
type Door = { state: 'shut' | 'opening' } | { state: 'failed'; reason: string };

const failed = (error: Error): Door => ({ state: 'failed', reason: error.message });

/** Lets the reader in by the provider, and hears of it when they come back from there. */
function useDoor(at: Settings | undefined): [Door, () => void] {
  const [door, setDoor] = useState<Door>({ state: 'shut' });
  const open = (work: Promise<void>) => {
    setDoor({ state: 'opening' });
    work.catch((error: Error) => setDoor(failed(error)));
  };
  useEffect(() => {
    if (at && isBack(location.href)) open(completeLogIn(at).then((loggedIn) => session.enter(loggedIn)));
  }, []);
  return [door, () => at && open(beginLogIn(at))];
}

function LogIn({ expired, door, onLogIn }: { expired: boolean; door: Door; onLogIn: () => void }) {
  return (
    <main class="card log-in">
      <Logo />
      <h1>FACTURATION</h1>
      <p>{expired ? 'Votre session est terminée.' : 'Connectez-vous pour suivre les factures en direct.'}</p>
      {door.state === 'failed' && (
        <p class="notice" role="alert">
          La connexion a échoué : {door.reason}
        </p>
      )}
      <button type="button" disabled={door.state === 'opening'} onClick={onLogIn}>
        {door.state === 'opening' ? 'Connexion…' : 'Se connecter'}
      </button>
    </main>
  );
}

/** The page, or the door before it where the system is closed. */
export function App() {
  const [access, setAccess] = useState(session.access);
  const [door, logIn] = useDoor(settings);
  useEffect(() => session.onChange(setAccess), []);
  if (settings && !access.loggedIn) return <LogIn expired={access.expired} door={door} onLogIn={logIn} />;
  return <Page access={access} />;
}
