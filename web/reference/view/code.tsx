interface CodeProps {
  label: string;
  text: string;
}

/** A block of code under its caption. */
export const Code = ({ label, text }: CodeProps) => (
  <figure class="code">
    <figcaption>{label}</figcaption>
    <pre>{text}</pre>
  </figure>
);

/** A block of code that may be longer than the window, and scrolls. */
export const LongCode = ({ label, text }: CodeProps) => (
  <figure class="code">
    <figcaption>{label}</figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by the arrow keys */}
    <pre class="long" tabIndex={0}>
      {text}
    </pre>
  </figure>
);
