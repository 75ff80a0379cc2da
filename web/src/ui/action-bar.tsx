import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, useCommands } from '../app/commands.tsx';
import { texts, useTexts } from '../text/texts.ts';
import { Button, type ButtonKind } from './button.tsx';
import { keepFocus } from './focus.ts';

/** A command that stands among the buttons of a view. */
export interface ViewAction extends Command {
  kind?: ButtonKind;
  pending?: boolean;
  /** Seldom needed: it stands behind the button of the others. */
  behind?: boolean;
}

const TEXTS = texts({ fr: () => ({ others: 'Autres actions' }), en: () => ({ others: 'More actions' }) });

/** An action that can be given no more leaves the focus to the title of the view. */
function ActionButton({ action }: { action: ViewAction }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () => () => {
      if (document.activeElement === button.current) queueMicrotask(keepFocus);
    },
    [],
  );
  return (
    <Button at={button} kind={action.kind ?? 'plain'} pending={action.pending ?? false} onClick={action.run}>
      {action.label}
      {action.keys && <kbd>{action.keys.join(' ')}</kbd>}
    </Button>
  );
}

/** What can be done in a view: as buttons that show their keys, by these keys, and in the palette. */
export function ActionBar({ actions, about }: { actions: readonly ViewAction[]; about: readonly unknown[] }) {
  const t = useTexts(TEXTS);
  const menu = useRef<HTMLDetailsElement>(null);
  const behind = actions.filter((action) => action.behind);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  /** The focus stays in sight, and comes back there from a dialog. */
  const fold = () => {
    menu.current?.querySelector('summary')?.focus();
    close();
  };
  useCommands(actions, [...about, t]);
  return (
    <>
      {actions
        .filter((action) => !action.behind)
        .map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      {behind.length > 0 && (
        <details
          class="menu"
          ref={menu}
          onKeyDown={({ key }) => key === 'Escape' && fold()}
          onFocusOut={({ relatedTarget }) => !menu.current?.contains(relatedTarget as Node | null) && close()}
        >
          <summary class="button">{t.others}</summary>
          <div class="menu-items">
            {behind.map((action) => (
              <ActionButton
                key={action.id}
                action={{
                  ...action,
                  run: () => {
                    fold();
                    action.run();
                  },
                }}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
