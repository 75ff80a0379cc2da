import { navigate } from '../routing/hash.ts';
import { useLanguage } from '../text/language.ts';
import { useTexts } from '../text/texts.ts';
import { type Command, useCommands } from './commands.tsx';
import { SECTION_TEXTS, SECTIONS } from './sections.ts';
import { APP_TEXTS } from './texts.ts';

/** Commands that can be given wherever the reader is. */
export function useGeneralCommands(openPalette: () => void, openHelp: () => void): void {
  const { language } = useLanguage();
  const t = useTexts(APP_TEXTS);
  const names = useTexts(SECTION_TEXTS);
  const goTo = SECTIONS.map(
    ({ name, path, letter }): Command => ({
      id: `go-${name}`,
      label: t.goTo(names[name]),
      keys: ['g', letter],
      run: () => navigate(path),
    }),
  );
  const begin: Command[] = [
    { id: 'new-bill', label: t.newBill, keys: ['n'], run: () => navigate('/bills/new') },
    { id: 'new-customer', label: t.newCustomer, keys: ['N', 'c'], run: () => navigate('/customers/new') },
    { id: 'new-product', label: t.newProduct, keys: ['N', 'p'], run: () => navigate('/products/new') },
    { id: 'commands', label: t.commands, keys: ['Ctrl+k'], run: openPalette },
    { id: 'help', label: t.help, keys: ['?'], run: openHelp },
  ];
  useCommands([...begin, ...goTo], [language]);
}
