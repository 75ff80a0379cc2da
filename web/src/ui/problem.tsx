import { useLocation } from 'wouter-preact';
import { fieldOf, lineOf, memberOf } from '../api/fault-pointer.ts';
import { type Problem, RefusedError } from '../api/refused-error.ts';
import { COMMON } from '../text/common.ts';
import { useFaults } from '../text/faults.ts';
import { useLanguage } from '../text/language.ts';
import { problemTitle } from '../text/problems.ts';
import { useTexts } from '../text/texts.ts';
import { LinkButton } from './button.tsx';
import { Retry } from './retry.tsx';
import { State } from './state.tsx';

type Fault = NonNullable<Problem['errors']>[number];

interface ProblemNoticeProps {
  error: Error | null;
  /** Whether a fault is said at its field, `lines.0.price`: it is not said once more here. */
  isAtField?: (field: string) => boolean;
  /** Texts among which members have their labels, by their names. */
  labels?: object;
}

/** Of what something was found, as the reader calls it; '' where they have no word for it. */
function whereOf(line: (at: number) => string, labels: object, { pointer, parameter }: Fault): string {
  const field = fieldOf(pointer ?? '');
  const at = lineOf(field);
  const label = (labels as Record<string, unknown>)[memberOf(field) ?? ''];
  return [at && line(at), typeof label === 'string' && label, parameter].filter(Boolean).join(' · ');
}

/** Says why something did not come about, with everything the API found. Nothing, as long as there is no error. */
export function ProblemNotice({ error, isAtField, labels = {} }: ProblemNoticeProps) {
  const { language } = useLanguage();
  const t = useTexts(COMMON);
  const fault = useFaults();
  if (!error) return null;
  const problem = error instanceof RefusedError ? error.problem : undefined;
  const found = problem?.errors ?? [];
  const faults = found.filter(({ pointer }) => !(pointer && isAtField?.(fieldOf(pointer))));
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{problemTitle(language, error)}</p>
      {problem && found.length === 0 && <p>{fault(problem.detail)}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map((one) => (
            <li key={`${one.pointer}${one.detail}`}>
              {t.behind(whereOf(t.line, labels, one), fault(one.detail))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same in the place of what could not be read. */
export function Unread({ error, retry }: { error: Error; retry: () => Promise<unknown> }) {
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
      {mayRetry && <Retry ask={retry} />}
    </State>
  );
}
