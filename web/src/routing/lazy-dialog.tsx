import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Closable {
  onClose: () => void;
}

/** A dialog whose files are loaded when it is first opened. One that cannot be loaded closes at once. */
export const lazyDialog = (load: () => Promise<{ default: ComponentType<Closable> }>) =>
  function LazyDialog({ onClose }: Closable) {
    const [dialog, setDialog] = useState<{ Dialog: ComponentType<Closable> }>();
    useEffect(() => {
      load().then(({ default: Dialog }) => setDialog({ Dialog }), onClose);
    }, []);
    return dialog ? <dialog.Dialog onClose={onClose} /> : null;
  };
