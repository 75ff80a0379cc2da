import { Link, useLocation } from 'wouter-preact';
import { useTexts } from '../text/texts.ts';
import { SECTION_TEXTS, SECTIONS } from './sections.ts';
import { APP_TEXTS } from './texts.ts';

/** Whether a place belongs to a section: each but the first has its own beginning. */
const isIn = (place: string, path: string): boolean =>
  path === '/' ? place === '/' : place === path || place.startsWith(`${path}/`);

/**
 * The parts of the page. On a narrow one they are shown by the button of the menu.
 * @param lacking scopes that an answer said were lacking: what needs one of them says so
 */
export function Navigation({ lacking, onFollow }: { lacking: readonly string[]; onFollow: () => void }) {
  const t = useTexts(APP_TEXTS);
  const names = useTexts(SECTION_TEXTS);
  const [place] = useLocation();
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
