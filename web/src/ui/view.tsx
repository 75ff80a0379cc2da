import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Whole } from './whole.tsx';

/** The first view of a page is where its reader begins; a later one takes them there. */
let opened = false;

interface ViewProps {
  title: string;
  /** Beside the title: where the reader is, as the state of a bill. */
  mark?: ComponentChildren;
  /** Buttons of the view. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A view of the page: its title, which the tab has too, its buttons, and what it shows. */
export function View({ title, mark, actions, children }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – FACTURATION`;
  }, [title]);
  useEffect(() => {
    // A form leads to its first field by itself.
    const inField = !!document.activeElement?.closest('main form');
    if (opened && !inField) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    opened = true;
  }, []);
  return (
    <>
      <header class="view-head">
        <h1 ref={heading} tabIndex={-1}>
          <Whole text={title} />
        </h1>
        {mark}
        {actions && <div class="view-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
