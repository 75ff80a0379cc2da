import { useState } from 'preact/hooks';
import { ExportBooks } from '../../../parts/books/export-books.tsx';
import { BOOKS_TEXTS } from '../../../parts/books/texts.ts';
import { useTexts } from '../../../text/texts.ts';
import { Button } from '../../../ui/button.tsx';

/** The entries of the books, which the numbered documents and their payments make. */
export function Books() {
  const t = useTexts(BOOKS_TEXTS);
  const [exporting, setExporting] = useState(false);
  return (
    <section class="card stack" aria-labelledby="books">
      <h2 id="books">{t.title}</h2>
      <p>{t.what}</p>
      <p>
        <Button onClick={() => setExporting(true)}>{t.export}</Button>
      </p>
      {exporting && <ExportBooks onClose={() => setExporting(false)} />}
    </section>
  );
}
