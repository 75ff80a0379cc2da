import { useEffect, useState } from 'preact/hooks';

/** Whether the machine has a network, as the browser knows it. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const listen = () => setOnline(navigator.onLine);
    addEventListener('online', listen);
    addEventListener('offline', listen);
    return () => {
      removeEventListener('online', listen);
      removeEventListener('offline', listen);
    };
  }, []);
  return online;
}
