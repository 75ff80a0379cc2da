import type { ComponentChildren } from 'preact';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { STREAM_TEXTS } from './texts.ts';
import type { Reading } from './use-reading.ts';
import type { Zoomed } from './use-zoom.ts';

/** A key or a button shows so much more, or less. */
const STEP = 1.5;
/** With Shift an arrow moves by so much of what is shown. */
const PAN = 0.25;

const EVERY = Number.POSITIVE_INFINITY;

/** What a key does at the plot. */
function actOf(
  { key, shiftKey }: KeyboardEvent,
  { read, step }: Reading,
  zoomed: Zoomed,
): (() => void) | undefined {
  const acts: Record<string, () => void> = {
    ArrowLeft: () => (shiftKey ? zoomed.panBy(-PAN) : step(-1)),
    ArrowRight: () => (shiftKey ? zoomed.panBy(PAN) : step(1)),
    Home: () => step(-EVERY),
    End: () => step(EVERY),
    Escape: () => read(undefined),
    '+': () => zoomed.zoomBy(1 / STEP),
    '-': () => zoomed.zoomBy(STEP),
    '0': zoomed.reset,
  };
  return Object.hasOwn(acts, key) ? acts[key] : undefined;
}

interface ChartFrameProps {
  reading: Reading;
  zoomed: Zoomed;
  /** What is read now. */
  caption: string;
  /** How many windows there are to read. */
  columns: number;
  children: ComponentChildren;
}

/** Around the plot: a place that the keys reach, where arrows read one window after the other, and buttons that zoom. */
export function ChartFrame({ reading, zoomed, caption, columns, children }: ChartFrameProps) {
  const t = useTexts(STREAM_TEXTS);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : actOf(event, reading, zoomed);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <div
        class="plot-frame"
        role="slider"
        tabIndex={0}
        aria-label={t.plot}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, columns - 1)}
        aria-valuenow={reading.column ?? Math.max(0, columns - 1)}
        aria-valuetext={caption}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
      <div class="row zoom">
        <Button kind="quiet" onClick={() => zoomed.zoomBy(1 / STEP)}>
          {t.zoomIn}
        </Button>
        <Button kind="quiet" onClick={() => zoomed.zoomBy(STEP)}>
          {t.zoomOut}
        </Button>
        <Button kind="quiet" onClick={() => zoomed.panBy(-PAN)}>
          {t.earlier}
        </Button>
        <Button kind="quiet" onClick={() => zoomed.panBy(PAN)}>
          {t.later}
        </Button>
        <Button kind="quiet" onClick={zoomed.reset}>
          {t.reset}
        </Button>
        <span class="hint">{t.plotHint}</span>
      </div>
    </>
  );
}
