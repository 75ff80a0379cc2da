import type { ComponentChildren } from 'preact';

/** What stands where there is nothing to show: why, and what to do. */
export const State = ({
  title,
  children,
  alert = false,
}: {
  title: string;
  children?: ComponentChildren;
  alert?: boolean;
}) => (
  <div class="state" role={alert ? 'alert' : undefined}>
    <p class="state-title">{title}</p>
    {children}
  </div>
);
