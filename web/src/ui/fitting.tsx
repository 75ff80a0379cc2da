import type { ComponentChildren } from 'preact';

/**
 * A figure as large as its card lets it be, on one line. The card is the container (`container-type: inline-size`).
 * @param children what is shown, where it is more than the text
 */
export const Fitting = ({ text, children }: { text: string; children?: ComponentChildren }) => (
  <span class="fitting" style={{ '--characters': text.length }}>
    {children ?? text}
  </span>
);
