import { useLocation } from 'wouter-preact';
import { RefusedError } from '../api/refused-error.ts';
import { COMMON } from '../text/common.ts';
import { useFaults } from '../text/faults.ts';
import { useLanguage } from '../text/language.ts';
import { problemTitle } from '../text/problems.ts';
import { useTexts } from '../text/texts.ts';
import { Button, LinkButton } from './button.tsx';
import { State } from './state.tsx';

/**
 * Says why something did not come about, with everything the API found. Nothing, as long as there is no error.
 * @param atFields what the API found of a field is said at the field, and not once more here
 */
export function ProblemNotice({
  error,
  onRetry,
  atFields = false,
}: {
  error: Error | null;
  onRetry?: () => void;
  atFields?: boolean;
}) {
  const { language } = useLanguage();
  const t = useTexts(COMMON);
  const fault = useFaults();
  if (!error) return null;
  const problem = error instanceof RefusedError ? error.problem : undefined;
  const found = problem?.errors ?? [];
  const faults = found.filter(({ pointer }) => !(atFields && pointer));
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{problemTitle(language, error)}</p>
      {problem && found.length === 0 && <p>{fault(problem.detail)}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ detail, pointer, parameter }) => (
            <li key={`${pointer}${detail}`}>
              {fault(detail)} {(pointer || parameter) && <code>{pointer ?? parameter}</code>}
            </li>
          ))}
        </ul>
      )}
      {onRetry && <Button onClick={onRetry}>{t.retry}</Button>}
    </div>
  );
}

/** The same in the place of what could not be read. */
export function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { language } = useLanguage();
  const t = useTexts(COMMON);
  const fault = useFaults();
  const mayRetry = !(error instanceof RefusedError) || error.status >= 429;
  const detail = error instanceof RefusedError ? error.problem?.detail : undefined;
  const isMissing = error instanceof RefusedError && error.status === 404;
  const [place] = useLocation();
  return (
    <State title={problemTitle(language, error)} alert>
      {detail && <p>{fault(detail)}</p>}
      {isMissing && <LinkButton to={`/${place.split('/')[1]}`}>{t.toList}</LinkButton>}
      {mayRetry && <Button onClick={onRetry}>{t.retry}</Button>}
    </State>
  );
}
