import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';

/** primary: what the view is for; danger: what cannot be taken back; quiet: beside others. */
export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet';

interface ButtonProps {
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  /** It works: it cannot be clicked again. */
  pending?: boolean;
  disabled?: boolean;
  onClick?: (event: MouseEvent) => void;
  children: ComponentChildren;
  /** Accessible name, where the children are no words. */
  label?: string;
  /** Id of the form that it submits, from outside it. */
  form?: string;
  /** Has the focus when its dialog opens: Enter clicks it. */
  focused?: boolean;
}

export const Button = ({
  kind = 'plain',
  type = 'button',
  pending = false,
  disabled = false,
  focused = false,
  label,
  children,
  ...rest
}: ButtonProps) => (
  <button
    data-focused={focused || undefined}
    type={type}
    class={`button ${kind}`}
    disabled={disabled || pending}
    aria-busy={pending}
    aria-label={label}
    title={label}
    {...rest}
  >
    {children}
  </button>
);

/** A link to another place of the page that looks like a button. */
export const LinkButton = ({
  kind = 'plain',
  to,
  children,
}: {
  kind?: ButtonKind;
  to: string;
  children: ComponentChildren;
}) => (
  <Link href={to} class={`button ${kind}`}>
    {children}
  </Link>
);
