import { COMMON } from '../text/common.ts';
import { useFormats, useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';

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
  const t = useTexts(COMMON);
  const { count } = useFormats();
  return (
    <p class="more">
      <span>{total === undefined ? count(shown) : `${count(shown)} / ${count(total)}`}</span>
      {more && (
        <Button onClick={more} pending={readingMore}>
          {t.more}
        </Button>
      )}
    </p>
  );
}
