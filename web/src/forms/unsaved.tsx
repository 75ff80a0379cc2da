import { useLayoutEffect, useState } from 'preact/hooks';
import { askBeforeLeaving } from '../routing/hash.ts';
import { useTexts } from '../text/texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { UNSAVED_TEXTS } from './texts.ts';

/** Asks before the reader leaves something unsaved, and before they close the tab. Nothing is seen of it until then. */
export function AskUnsaved({
  unsaved,
  onGiveUp,
}: {
  unsaved: boolean;
  /** They leave it: what was typed is not needed any more. */
  onGiveUp: () => void;
}) {
  const t = useTexts(UNSAVED_TEXTS);
  const [going, setGoing] = useState<{ go: () => void }>();
  // Before a paint: whoever types and goes at once is asked too.
  useLayoutEffect(() => {
    if (!unsaved) return;
    const onClose = (event: Event) => event.preventDefault();
    const stop = askBeforeLeaving((go) => setGoing({ go }));
    addEventListener('beforeunload', onClose);
    return () => {
      stop();
      removeEventListener('beforeunload', onClose);
    };
  }, [unsaved]);
  if (!going) return null;
  return (
    <Confirm
      title={t.title}
      verb={t.leave}
      pending={false}
      error={null}
      onClose={() => setGoing(undefined)}
      onConfirm={() => {
        onGiveUp();
        going.go();
      }}
    >
      <p>{t.what}</p>
    </Confirm>
  );
}
