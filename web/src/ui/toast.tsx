import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

/** How long a message stays, in milliseconds: long enough to be read twice. */
const SHOWN_MS = 8_000;

interface Toast {
  id: number;
  text: string;
}

const ToastContext = createContext<(text: string) => void>(() => undefined);

/** Says in passing that something came about: `const toast = useToast(); toast('Enregistré')`. Errors stay where they arose. */
export const useToast = () => useContext(ToastContext);

let last = 0;

/** Where such messages are shown, and read out. */
export function Toasts({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState<readonly Toast[]>([]);
  const toast = useCallback((text: string) => {
    last += 1;
    const id = last;
    setShown((before) => [...before, { id, text }]);
    setTimeout(() => setShown((before) => before.filter((other) => other.id !== id)), SHOWN_MS);
  }, []);
  return (
    <ToastContext.Provider value={toast}>
      {children}
      <div class="toasts" role="status">
        {shown.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
