import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';
import { giveFocusBack } from './focus.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Buttons at its foot; by default one that closes it. */
  actions?: ComponentChildren;
  children: ComponentChildren;
  /** Wide enough for a table. */
  wide?: boolean;
  /** Its buttons alone close it: what it does is on its way, or what it shows is lost with it. */
  held?: boolean;
}

/**
 * A dialog over the page, as long as it is rendered. Escape closes it, unless it is held; focus goes back to where it was.
 */
export function Dialog({ title, onClose, actions, children, wide = false, held = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useTexts(COMMON);
  // Not after a paint: a key that is pressed at once would reach nothing.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focused]')?.focus();
    return () => {
      dialog?.close();
      giveFocusBack(before);
    };
  }, []);
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    // The button that had the focus has done its work and is gone.
    const isGone = focused.current instanceof HTMLElement && !focused.current.isConnected;
    if (isGone && document.activeElement === document.body)
      element.current?.querySelector<HTMLElement>('.dialog-actions button:enabled')?.focus();
  });
  const leave = (event: Event) => {
    event.preventDefault();
    if (!held) onClose();
  };
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onFocusIn={({ target }) => {
        focused.current = target;
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave(event)}
      onCancel={leave}
      // A browser asks by `cancel` only once, and closes the dialog the next time: as long as it is rendered, it is shown.
      onClose={() => element.current?.showModal()}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="dialog-actions">{actions ?? <Button onClick={onClose}>{t.close}</Button>}</div>
    </dialog>
  );
}
