import { useEffect, useState } from 'preact/hooks';
import type { Service } from '../contract/services.ts';

/** A line at a fifth of the window's height. The operation that it crosses is the one being read. */
const READ = '-20% 0px -80% 0px';

/** Follows the scrolling, and returns the name of the operation that is being read. */
export function useCurrentOperation(services: readonly Service[]): string | undefined {
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
