import { useEffect, useRef, useState } from 'preact/hooks';
import { Route, Switch, useLocation } from 'wouter-preact';
import { lazyDialog } from '../routing/lazy-dialog.tsx';
import type { Access } from '../session/session.ts';
import { useTexts } from '../text/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import { View } from '../ui/view.tsx';
import { Boundary } from './boundary.tsx';
import { capOf } from './cap-of.ts';
import { Choices } from './choices.tsx';
import { useAllCommands } from './commands.tsx';
import { Connection } from './connection.tsx';
import { useGeneralCommands } from './general-commands.ts';
import { Identity } from './identity.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { useShortcuts } from './shortcuts.ts';
import { APP_TEXTS, BRAND } from './texts.ts';
import { VIEWS } from './views.ts';

const Palette = lazyDialog(() => import('./palette.tsx'));
const Help = lazyDialog(() => import('./help.tsx'));

function Nowhere() {
  const t = useTexts(APP_TEXTS);
  return (
    <View title={t.nowhere}>
      <section class="card">
        <State title={t.nowhereHint}>
          <LinkButton to="/">{t.home}</LinkButton>
        </State>
      </section>
    </View>
  );
}

/** A dot for an id would have another place of the API be asked than the one named. */
const DOTS = /\/\.\.?(\/|$)/;

/** The view at the place where the reader is. */
const Views = ({ place }: { place: string }) => (
  <Boundary place={place}>
    <Switch>
      {DOTS.test(place) && (
        <Route>
          <Nowhere />
        </Route>
      )}
      {VIEWS.map(({ path, component }) => (
        <Route key={path} path={path} component={component} />
      ))}
      <Route>
        <Nowhere />
      </Route>
    </Switch>
  </Boundary>
);

/** Whether the menu of a narrow page is open. It closes where the reader goes on, and by Escape. */
function useMenu(place: string) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [place]);
  useEffect(() => {
    if (!open) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
  return { open, setOpen, button };
}

/** The frame: what stands around every view, and the commands that can be given everywhere. */
export function Shell({ access }: { access: Access }) {
  const t = useTexts(APP_TEXTS);
  const [place] = useLocation();
  const menu = useMenu(place);
  const [dialog, setDialog] = useState<'palette' | 'help'>();
  const close = () => setDialog(undefined);
  useGeneralCommands(
    () => setDialog('palette'),
    () => setDialog('help'),
  );
  useShortcuts(useAllCommands());
  return (
    <div class="shell" data-menu={menu.open || undefined}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t.skip}
      </button>
      <header class="top">
        <Logo />
        <span class="brand">{BRAND}</span>
        <Button onClick={() => setDialog('palette')}>
          {t.commands}
          <kbd>{capOf('Ctrl+k')}</kbd>
        </Button>
        <button
          ref={menu.button}
          type="button"
          class="button menu-button"
          aria-expanded={menu.open}
          aria-controls="navigation"
          onClick={() => menu.setOpen(!menu.open)}
        >
          {t.menu}
        </button>
      </header>
      <aside class="side">
        <Navigation lacking={access.lacking} onFollow={() => menu.setOpen(false)} />
        <Choices />
        <Identity access={access} />
        <a href="docs">{t.documentation}</a>
      </aside>
      <main id="main" tabIndex={-1}>
        <Connection />
        <Views place={place} />
      </main>
      {dialog === 'palette' && <Palette onClose={close} />}
      {dialog === 'help' && <Help onClose={close} />}
    </div>
  );
}
