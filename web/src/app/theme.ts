import { browserStorage } from '../session/storage.ts';

/** What the reader chose; without a choice the page is as the system is. */
export type Theme = 'light' | 'dark' | 'system';
export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** The page of the API's documentation reads it too. */
const KEY = 'facturation.theme';

export function keptTheme(): Theme {
  const kept = browserStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Shows the page in a theme. `light-dark()` in the palette follows the attribute. */
export function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function choose(theme: Theme): void {
  if (theme === 'system') browserStorage.removeItem(KEY);
  else browserStorage.setItem(KEY, theme);
  show(theme);
}
