import type { Schemas } from '@facturation/api-client';
import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { Version } from '../api/answer.ts';
import { useTexts } from '../text/texts.ts';
import { SECTION_TEXTS, SECTIONS } from './sections.ts';
import { APP_TEXTS } from './texts.ts';

/** Whether a place belongs to a section: each but the first has its own beginning. */
const isIn = (place: string, path: string): boolean =>
  path === '/' ? place === '/' : place === path || place.startsWith(`${path}/`);

/** The place as its section has it: a bill that is a credit note stands among credit notes, once it is read. */
function useSectioned(place: string): string {
  const queries = useQueryClient();
  const [isCredit, setCredit] = useState(false);
  useEffect(() => {
    const [, id, edit] = /^\/bills\/([^/]+)(\/edit)?$/.exec(place) ?? [];
    const look = () => {
      const read = queries.getQueryData<Version<Schemas['Bill']>>(['bills', edit ? 'to-edit' : 'one', id]);
      setCredit(read?.value.kind === 'creditNote');
    };
    look();
    return queries.getQueryCache().subscribe(look);
  }, [place]);
  return isCredit ? '/credit-notes' : place;
}

/**
 * The parts of the page. On a narrow one they are shown by the button of the menu.
 * @param lacking scopes that an answer said were lacking: what needs one of them says so
 */
export function Navigation({ lacking, onFollow }: { lacking: readonly string[]; onFollow: () => void }) {
  const t = useTexts(APP_TEXTS);
  const names = useTexts(SECTION_TEXTS);
  const place = useSectioned(useLocation()[0]);
  return (
    <nav class="navigation" aria-label={t.navigation} id="navigation">
      <ul>
        {SECTIONS.map(({ name, path, scope = '' }) => (
          <li key={name}>
            <Link href={path} aria-current={isIn(place, path) ? 'page' : undefined} onClick={onFollow}>
              {names[name]}
              {lacking.includes(scope) && <span class="hint">{t.noAccess}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
