import { COMMON } from '../text/common.ts';
import { useLanguage } from '../text/language.ts';
import { problemTitle } from '../text/problems.ts';
import { texts, useTexts } from '../text/texts.ts';
import { Button } from './button.tsx';

const TEXTS = texts({
  fr: ({ time }) => ({ outdated: (why: string, at: number) => `Pas à jour, lu à ${time(at)}. ${why}` }),
  en: ({ time }) => ({ outdated: (why: string, at: number) => `Not up to date, as of ${time(at)}. ${why}` }),
});

/** Above what was read before and could not be read again: why, and since when. @param readAt milliseconds since the Unix epoch */
export function Outdated({ error, readAt, onRetry }: { error: Error; readAt: number; onRetry: () => void }) {
  const { language } = useLanguage();
  const t = useTexts(TEXTS);
  const common = useTexts(COMMON);
  return (
    <div class="notice" role="status">
      <p>{t.outdated(problemTitle(language, error), readAt)}</p>
      <Button onClick={onRetry}>{common.retry}</Button>
    </div>
  );
}
