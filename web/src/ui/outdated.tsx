import { useLanguage } from '../text/language.ts';
import { problemTitle } from '../text/problems.ts';
import { texts, useTexts } from '../text/texts.ts';
import { Retry } from './retry.tsx';

const TEXTS = texts({
  fr: ({ time }) => ({ outdated: (why: string, at: number) => `Pas à jour, lu à ${time(at)}. ${why}` }),
  en: ({ time }) => ({ outdated: (why: string, at: number) => `Not up to date, as of ${time(at)}. ${why}` }),
});

/** Above what was read before and could not be read again: why, and since when. @param readAt milliseconds since the Unix epoch */
export function Outdated({
  error,
  readAt,
  retry,
}: {
  error: Error;
  readAt: number;
  retry: () => Promise<unknown>;
}) {
  const { language } = useLanguage();
  const t = useTexts(TEXTS);
  return (
    <div class="notice" role="status">
      <p>{t.outdated(problemTitle(language, error), readAt)}</p>
      <Retry ask={retry} />
    </div>
  );
}
