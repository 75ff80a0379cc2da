import { useEffect, useState } from 'preact/hooks';
import { session, settings } from '../session/current.ts';
import { isBack } from '../session/is-back.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from './logo.tsx';
import { APP_TEXTS, BRAND } from './texts.ts';

/** What the door says: nothing, that it is being opened, or why it stays shut. */
type Door = { state: 'shut' | 'opening' } | { state: 'failed'; reason: string };

/** The protocol is loaded by whoever needs it: an open system has no door. */
const protocol = () => import('../session/log-in.ts');

/** Lets the reader in by the provider, and hears of it when they come back from there. */
export function useDoor(): [Door, () => void] {
  const [door, setDoor] = useState<Door>({ state: 'shut' });
  const open = (work: Promise<void>) => {
    setDoor({ state: 'opening' });
    work.then(
      () => setDoor({ state: 'shut' }),
      (error: Error) => setDoor({ state: 'failed', reason: error.message }),
    );
  };
  useEffect(() => {
    if (!settings || !isBack(location.href)) return;
    const at = settings;
    open(protocol().then(async ({ completeLogIn }) => session.enter(await completeLogIn(at))));
  }, []);
  const logIn = () => {
    if (settings) {
      const at = settings;
      open(protocol().then(({ beginLogIn }) => beginLogIn(at)));
    }
  };
  return [door, logIn];
}

/** The door before a closed system. */
export function LogIn({ expired, door, onLogIn }: { expired: boolean; door: Door; onLogIn: () => void }) {
  const t = useTexts(APP_TEXTS);
  const opening = door.state === 'opening';
  return (
    <main class="card log-in">
      <Logo />
      <h1>{BRAND}</h1>
      <p>{expired ? t.expired : t.welcome}</p>
      {door.state === 'failed' && (
        <p class="notice" role="alert">
          {t.logInFailed(door.reason)}
        </p>
      )}
      <Button kind="primary" pending={opening} onClick={onLogIn}>
        {opening ? t.loggingIn : t.logIn}
      </Button>
    </main>
  );
}
