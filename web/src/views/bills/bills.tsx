import { useState } from 'preact/hooks';
import { useCommands } from '../../app/commands.tsx';
import { ExportBooks } from '../../parts/books/export-books.tsx';
import { BOOKS_TEXTS } from '../../parts/books/texts.ts';
import { useTexts } from '../../text/texts.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { List } from './list.tsx';
import { Owed } from './owed.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Every bill, and what is owed for them. */
export function View() {
  const t = useTexts(LIST_TEXTS);
  const books = useTexts(BOOKS_TEXTS);
  const [exporting, setExporting] = useState(false);
  useCommands([{ id: 'export-fec', label: books.export, run: () => setExporting(true) }], [books]);
  return (
    <Frame
      title={t.bills}
      actions={
        <>
          <Button onClick={() => setExporting(true)}>{books.export}</Button>
          <LinkButton kind="primary" to="/bills/new">
            {t.newBill}
          </LinkButton>
        </>
      }
    >
      <Owed />
      <List kind="invoice" />
      {exporting && <ExportBooks onClose={() => setExporting(false)} />}
    </Frame>
  );
}
