import { useTexts } from '../../text/texts.ts';
import { View as Frame } from '../../ui/view.tsx';
import { List } from './list.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Every credit note. */
export function View() {
  const t = useTexts(LIST_TEXTS);
  return (
    <Frame title={t.creditNotes}>
      <List kind="creditNote" />
    </Frame>
  );
}
