import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A part that is folded until the reader opens it, or something in it wants them. It never closes by itself. */
export function Folded({
  summary,
  wanted,
  class: className,
  children,
}: {
  summary: ComponentChildren;
  /** Opens it when it becomes true. */
  wanted: boolean;
  class: string;
  children: ComponentChildren;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wanted && details.current) details.current.open = true;
  }, [wanted]);
  return (
    <details class={className} ref={details}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
