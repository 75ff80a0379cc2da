import { useState } from 'preact/hooks';
import { LANGUAGES, type Language, useLanguage } from '../text/language.ts';
import { useTexts } from '../text/texts.ts';
import { APP_TEXTS } from './texts.ts';
import { choose, keptTheme, THEMES, type Theme } from './theme.ts';

/** Each language by its own name, so that whoever reads only that finds it. */
const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };

/** In which language and light the page is shown. */
export function Choices() {
  const t = useTexts(APP_TEXTS);
  const { language, choose: chooseLanguage } = useLanguage();
  const [theme, setTheme] = useState(keptTheme);
  return (
    <div class="choices-of-page">
      <select
        aria-label={t.language}
        value={language}
        onChange={({ currentTarget }) => chooseLanguage(currentTarget.value as Language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={t.theme}
        value={theme}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value as Theme;
          choose(chosen);
          setTheme(chosen);
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
