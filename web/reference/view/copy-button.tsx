import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** How long it says that it was done, in milliseconds. */
const SAID_MS = 4_000;

/** A page on another machine without TLS has no clipboard. */
const copy = async (text: string): Promise<string> => {
  await navigator.clipboard.writeText(text);
  return 'Copied';
};

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, children }: { text: string; children: ComponentChildren }) {
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    setTimeout(() => setSaid(''), SAID_MS);
  };
  const onClick = () => copy(text).then(say, () => say('The browser refuses: select the text and copy it'));
  return (
    <>
      <button type="button" onClick={onClick}>
        {children}
      </button>
      <span role="status" class="said">
        {said}
      </span>
    </>
  );
}
