import { texts, useTexts } from '../text/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ctrlCap } from './cap-of.ts';
import { useAllCommands } from './commands.tsx';
import { Keys } from './key-caps.tsx';
import { APP_TEXTS } from './texts.ts';

const TEXTS = texts({
  fr: () => ({
    intro: `Les touches se pressent l’une après l’autre. Dans un champ, seules celles avec ${ctrlCap()} comptent.`,
    next: 'Champ ou lien suivant, précédent',
    choose: 'Choisir dans une liste',
    take: 'Prendre ce qui est choisi, envoyer',
    leave: 'Fermer sans rien faire',
  }),
  en: () => ({
    intro: `Keys are pressed one after the other. Within a field, only those with ${ctrlCap()} count.`,
    next: 'Next field or link, the one before',
    choose: 'Choose in a list',
    take: 'Take what is chosen, send',
    leave: 'Close and do nothing',
  }),
});

/** Keys of every browser that the page uses as they are. */
const USUAL = [
  { about: 'next', keys: ['Tab', '⇧ Tab'] },
  { about: 'choose', keys: ['↑', '↓'] },
  { about: 'take', keys: ['Enter'] },
  { about: 'leave', keys: ['Esc'] },
] as const;

/** Every key that means something where the reader is. */
export default function Help({ onClose }: { onClose: () => void }) {
  const t = useTexts(TEXTS);
  const app = useTexts(APP_TEXTS);
  const commands = useAllCommands().filter(({ keys }) => keys);
  return (
    <Dialog title={app.help} onClose={onClose}>
      <p class="hint">{t.intro}</p>
      <dl class="shortcuts">
        {commands.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
        {USUAL.map(({ about, keys }) => (
          <div key={about}>
            <dt>{t[about]}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
