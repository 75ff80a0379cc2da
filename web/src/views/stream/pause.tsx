import { useRef } from 'preact/hooks';
import { useCommands } from '../../app/commands.tsx';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useSeconds } from '../../ui/use-browser.ts';
import { STREAM_TEXTS } from './texts.ts';

/** Keeps what was there when the reader paused. */
export function useHeld<T>(value: T, paused: boolean): T {
  const held = useRef(value);
  if (!paused) held.current = value;
  return held.current;
}

/** How old what is shown is, read anew each second; not announced, or it would be read out each time. */
function Age({ since }: { since: number }) {
  const t = useTexts(STREAM_TEXTS);
  const now = useSeconds();
  return <span class="muted">{t.dataAge(now - since)}</span>;
}

interface PauseProps {
  /** Since when it is paused: milliseconds since the Unix epoch, by this machine's clock. */
  since: number | undefined;
  onChange: (since: number | undefined) => void;
}

/** Holds the picture still, and lets it go on: by the button, or by the space bar. */
export function Pause({ since, onChange }: PauseProps) {
  const t = useTexts(STREAM_TEXTS);
  const toggle = () => onChange(since === undefined ? Date.now() : undefined);
  const label = since === undefined ? t.pause : t.resume;
  useCommands([{ id: 'pause', label, keys: [' '], run: toggle }], [since, label]);
  return (
    <span class="row" data-paused={since !== undefined}>
      <Button onClick={toggle}>{label}</Button>
      {since !== undefined && (
        <>
          <span role="status">{t.paused}</span>
          <Age since={since} />
        </>
      )}
    </span>
  );
}
