import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { KEYS_TEXTS } from './texts.ts';
import type { CreatedApiKey } from './use-keys.ts';

/** How a request carries a key. */
const HEADER = 'Authorization: Bearer fk_…';

/** A key that was made just now, the only time that it can be read. */
export function CreatedKey({ created, onClose }: { created: CreatedApiKey; onClose: () => void }) {
  const t = useTexts(KEYS_TEXTS);
  const { name, key } = created;
  return (
    <Dialog
      title={key ? t.createdTitle : name}
      onClose={onClose}
      held={key !== undefined}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t.kept}
        </Button>
      }
    >
      {key ? (
        <div class="stack">
          <p class="notice warning">{t.once}</p>
          <p class="row">
            <output class="secret" aria-label={t.key}>
              {key}
            </output>
            <CopyButton text={key} />
          </p>
          <p class="hint">
            {t.use} <code>{HEADER}</code>
          </p>
        </div>
      ) : (
        <p class="notice" role="alert">
          {t.lost}
        </p>
      )}
    </Dialog>
  );
}
