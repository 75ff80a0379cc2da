import type { ComponentChildren } from 'preact';

/** good: done and well; bad: wants doing; open: under way; still: nothing to do. */
export type Tone = 'good' | 'bad' | 'open' | 'still';

/** A state in a word. The words say it, the colour only repeats it. */
export const Badge = ({ tone, children }: { tone: Tone; children: ComponentChildren }) => (
  <span class="badge" data-tone={tone}>
    {children}
  </span>
);
