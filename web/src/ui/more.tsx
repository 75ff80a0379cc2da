import { COMMON } from '../text/common.ts';
import { texts, useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';

const TEXTS = texts({
  fr: ({ count, plural }) => ({
    shown: (n: number) => plural(n, 'ligne affichée', 'lignes affichées'),
    ofAll: (n: number, all: number) => `${plural(n, 'ligne affichée', 'lignes affichées')} sur ${count(all)}`,
  }),
  en: ({ count, plural }) => ({
    shown: (n: number) => plural(n, 'row shown', 'rows shown'),
    ofAll: (n: number, all: number) => `${plural(n, 'row shown', 'rows shown')} of ${count(all)}`,
  }),
});

/** Below a list of pages: how many are shown, and the button that reads on. See `usePages`. */
export function More({
  shown,
  total,
  more,
  readingMore,
}: {
  shown: number;
  total?: number | undefined;
  more: (() => void) | undefined;
  readingMore: boolean;
}) {
  const { shown: rows, ofAll } = useTexts(TEXTS);
  const t = useTexts(COMMON);
  return (
    <p class="more">
      <span>{total === undefined ? rows(shown) : ofAll(shown, total)}</span>
      {more && (
        <Button onClick={more} pending={readingMore}>
          {t.more}
        </Button>
      )}
    </p>
  );
}
