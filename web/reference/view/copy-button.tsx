import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** How long the button says that it copied, in milliseconds. */
const SAID_MS = 4_000;

/** Copies, and returns what to say. Browsers have no clipboard for pages without TLS, except on localhost. */
const copy = async (text: string): Promise<string> => {
  await navigator.clipboard.writeText(text);
  return 'Copied';
};

/** Copies a text to the clipboard, and says so. */
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
      <span role="status" class="copied">
        {said}
      </span>
    </>
  );
}
