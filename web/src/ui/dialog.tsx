import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { COMMON } from '../text/common.ts';
import { useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Buttons at its foot; by default one that closes it. */
  actions?: ComponentChildren;
  children: ComponentChildren;
  /** Wide enough for a table. */
  wide?: boolean;
}

/** A dialog over the page, as long as it is rendered. Escape closes it; focus goes back to where it was. */
export function Dialog({ title, onClose, actions, children, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  const t = useTexts(COMMON);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focused]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="dialog-actions">{actions ?? <Button onClick={onClose}>{t.close}</Button>}</div>
    </dialog>
  );
}
