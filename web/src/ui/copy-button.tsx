import { texts, useTexts } from '../text/texts.ts';
import { Button, type ButtonKind } from './button.tsx';
import { useToast } from './toast.tsx';

const TEXTS = texts({
  fr: () => ({
    copy: 'Copier',
    copied: 'Copié',
    refused: 'Le navigateur refuse : sélectionnez le texte et copiez-le',
  }),
  en: () => ({ copy: 'Copy', copied: 'Copied', refused: 'The browser refuses: select the text and copy it' }),
});

/** Copies a text to the clipboard, and says so. Browsers have none for pages without TLS, except on localhost. */
export function CopyButton({ text, kind = 'plain' }: { text: string; kind?: ButtonKind }) {
  const t = useTexts(TEXTS);
  const toast = useToast();
  const copy = async () => {
    const said = await navigator.clipboard.writeText(text).then(
      () => t.copied,
      () => t.refused,
    );
    toast(said);
  };
  return (
    <Button kind={kind} onClick={() => copy().catch(() => toast(t.refused))}>
      {t.copy}
    </Button>
  );
}
