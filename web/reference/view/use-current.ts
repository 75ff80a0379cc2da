import { useEffect, useState } from 'preact/hooks';
import type { Service } from '../contract/services.ts';

/** A line in the upper part of the window: what it crosses is being read. */
const READ = '-20% 0px -80% 0px';

/** The name of the operation that is being read. */
export function useCurrent(services: readonly Service[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting);
        if (entered) setCurrent(entered.target.id);
      },
      { rootMargin: READ },
    );
    for (const article of document.querySelectorAll('article[id]')) observer.observe(article);
    return () => observer.disconnect();
  }, [services]);
  return current;
}
