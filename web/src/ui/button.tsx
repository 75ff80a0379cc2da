import type { ComponentChildren, RefObject } from 'preact';
import { Link } from 'wouter-preact';

/** primary: what the view is for; danger: what cannot be taken back; quiet: beside others. */
export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet';

interface ButtonProps {
  kind?: ButtonKind;
  type?: 'button' | 'submit';
  /** It works: a click does nothing. It keeps the focus meanwhile, which an element that is disabled loses. */
  pending?: boolean;
  disabled?: boolean;
  onClick?: (event: MouseEvent) => void;
  children: ComponentChildren;
  /** Accessible name, where the children are no words. */
  label?: string;
  /** Id of the form that it submits, from outside it. */
  form?: string;
  /** Its element. */
  at?: RefObject<HTMLButtonElement | null> | undefined;
  /** Has the focus when its dialog opens: Enter clicks it. */
  focused?: boolean;
}

const ignore = (event: Event): void => event.preventDefault();

export const Button = ({
  kind = 'plain',
  type = 'button',
  pending = false,
  disabled = false,
  focused = false,
  at,
  onClick,
  label,
  children,
  ...rest
}: ButtonProps) => (
  <button
    ref={at ?? null}
    data-focused={focused || undefined}
    type={type}
    class={`button ${kind}`}
    disabled={disabled}
    aria-disabled={pending || undefined}
    aria-busy={pending}
    aria-label={label}
    title={label}
    onClick={pending ? ignore : onClick}
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
