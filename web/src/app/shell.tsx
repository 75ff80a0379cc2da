import { useEffect, useState } from 'preact/hooks';
import { Route, Switch, useLocation } from 'wouter-preact';
import { lazyDialog } from '../routing/lazy-dialog.tsx';
import type { Access } from '../session/session.ts';
import { useTexts } from '../text/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import { Choices } from './choices.tsx';
import { useAllCommands } from './commands.tsx';
import { useGeneralCommands } from './general-commands.ts';
import { Identity } from './identity.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { useShortcuts } from './shortcuts.ts';
import { APP_TEXTS, BRAND } from './texts.ts';
import { useOnline } from './use-online.ts';
import { VIEWS } from './views.ts';

/** As a reader sees it. */
const COMMANDS_KEY = 'Ctrl K';

const Palette = lazyDialog(() => import('./palette.tsx'));

function Nowhere() {
  const t = useTexts(APP_TEXTS);
  return (
    <State title={t.nowhere}>
      <LinkButton to="/">{t.home}</LinkButton>
    </State>
  );
}

/** The view at the place where the reader is. */
const Views = () => (
  <Switch>
    {VIEWS.map(({ path, component }) => (
      <Route key={path} path={path} component={component} />
    ))}
    <Route>
      <Nowhere />
    </Route>
  </Switch>
);

/** The frame: what stands around every view, and the commands that can be given everywhere. */
export function Shell({ access }: { access: Access }) {
  const t = useTexts(APP_TEXTS);
  const online = useOnline();
  const [place] = useLocation();
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  useGeneralCommands(() => setPalette(true));
  useShortcuts(useAllCommands());
  useEffect(() => setMenu(false), [place]);
  return (
    <div class="shell" data-menu={menu || undefined}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t.skip}
      </button>
      <header class="top">
        <Logo />
        <span class="brand">{BRAND}</span>
        <Button onClick={() => setPalette(true)}>
          {t.commands}
          <kbd>{COMMANDS_KEY}</kbd>
        </Button>
        <button
          type="button"
          class="button menu-button"
          aria-expanded={menu}
          aria-controls="navigation"
          onClick={() => setMenu(!menu)}
        >
          {t.menu}
        </button>
      </header>
      <aside class="side">
        <Navigation onFollow={() => setMenu(false)} />
        <Choices />
        <Identity access={access} />
        <a href="docs">{t.documentation}</a>
      </aside>
      <main id="main" tabIndex={-1}>
        {!online && (
          <p class="notice" role="alert">
            {t.offline}
          </p>
        )}
        <Views />
      </main>
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  );
}
