/** Lines that a block shows at once, about. */
const MAX_LINES = 24;

/** A block of code under its caption. A long one scrolls. */
export function Code({ label, text }: { label: string; text: string }) {
  const isLong = text.split('\n').length > MAX_LINES;
  return (
    <figure class="code">
      <figcaption>{label}</figcaption>
      {/* Who has no pointer scrolls it by the arrow keys. */}
      <pre {...(isLong && { class: 'long', tabIndex: 0 })}>{text}</pre>
    </figure>
  );
}
