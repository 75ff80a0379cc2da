import { useState } from 'preact/hooks';
import { useCommands } from '../../app/commands.tsx';
import { useTexts } from '../../text/texts.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { ExportFec } from './export-fec.tsx';
import { List } from './list.tsx';
import { Owed } from './owed.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Every bill, and what is owed for them. */
export function View() {
  const t = useTexts(LIST_TEXTS);
  const [exporting, setExporting] = useState(false);
  useCommands([{ id: 'export-fec', label: t.exportFec, run: () => setExporting(true) }], [t]);
  return (
    <Frame
      title={t.bills}
      actions={
        <>
          <Button onClick={() => setExporting(true)}>{t.exportFec}</Button>
          <LinkButton kind="primary" to="/bills/new">
            {t.newBill}
          </LinkButton>
        </>
      }
    >
      <Owed />
      <List kind="invoice" />
      {exporting && <ExportFec onClose={() => setExporting(false)} />}
    </Frame>
  );
}
