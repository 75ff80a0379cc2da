import { useEffect, useState } from 'preact/hooks';
import { askBeforeLeaving } from '../routing/hash.ts';
import { texts, useTexts } from '../text/texts.ts';
import { Confirm } from '../ui/confirm.tsx';

const TEXTS = texts({
  fr: () => ({
    title: 'Quitter sans enregistrer ?',
    what: 'Ce que vous avez saisi ici sera perdu.',
    leave: 'Quitter sans enregistrer',
  }),
  en: () => ({
    title: 'Leave without saving?',
    what: 'What you have entered here will be lost.',
    leave: 'Leave without saving',
  }),
});

/** Asks before the reader leaves something unsaved, and before they close the tab. Nothing is seen of it until then. */
export function AskUnsaved({
  unsaved,
  onGiveUp,
}: {
  unsaved: boolean;
  /** They leave it: what was typed is not needed any more. */
  onGiveUp: () => void;
}) {
  const t = useTexts(TEXTS);
  const [going, setGoing] = useState<{ go: () => void }>();
  useEffect(() => {
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
