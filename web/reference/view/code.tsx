interface CodeProps {
  label: string;
  text: string;
}

/** Text as a machine reads it, under its name. */
export const Code = ({ label, text }: CodeProps) => (
  <figure class="code">
    <figcaption>{label}</figcaption>
    <pre>{text}</pre>
  </figure>
);

/** The same where it may be longer than the window: it scrolls by itself. */
export const LongCode = ({ label, text }: CodeProps) => (
  <figure class="code">
    <figcaption>{label}</figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by the arrow keys */}
    <pre class="long" tabIndex={0}>
      {text}
    </pre>
  </figure>
);
