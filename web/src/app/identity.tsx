import { forgetAllKept } from '../forms/kept-values.ts';
import { session, settings } from '../session/current.ts';
import type { Access } from '../session/session.ts';
import { tabStorage } from '../session/storage.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from '../ui/button.tsx';
import { APP_TEXTS } from './texts.ts';

async function logOut({ loggedIn }: Access): Promise<void> {
  forgetAllKept(tabStorage);
  session.leave();
  if (!settings || !loggedIn) return;
  const { logOutAtProvider } = await import('../session/log-in.ts');
  await logOutAtProvider(settings, loggedIn.idToken);
}

/** Who is looking, and the way out. */
export function Identity({ access }: { access: Access }) {
  const t = useTexts(APP_TEXTS);
  if (!settings) return <p class="identity">{t.open}</p>;
  return (
    <p class="identity">
      <span data-name>{access.loggedIn?.name}</span>
      <Button kind="quiet" onClick={() => logOut(access)}>
        {t.logOut}
      </Button>
    </p>
  );
}
