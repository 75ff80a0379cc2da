import { useTexts } from '../../text/texts.ts';
import { LinkButton } from '../../ui/button.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { List } from './list.tsx';
import { Owed } from './owed.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Every bill, and what is owed for them. */
export function View() {
  const t = useTexts(LIST_TEXTS);
  return (
    <Frame
      title={t.bills}
      actions={
        <LinkButton kind="primary" to="/bills/new">
          {t.newBill}
        </LinkButton>
      }
    >
      <Owed />
      <List kind="invoice" />
    </Frame>
  );
}
