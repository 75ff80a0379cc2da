import { useState } from 'preact/hooks';
import { PdfView } from '../../parts/pdf-view.tsx';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMedia } from '../../ui/use-browser.ts';
import type { BillBody } from './body.ts';
import { isFault, usePdf } from './preview.ts';
import { EDITOR_TEXTS } from './texts.ts';

/** There is room for the form and the PDF. */
const WIDE = '(min-width: 1100px)';

export const useWide = (): boolean => useMedia(WIDE);

/** The PDF of what is typed. Faults of it are shown at their fields. */
function Pdf({ body }: { body: BillBody | undefined }) {
  const t = useTexts(EDITOR_TEXTS);
  const { data, error, isFetching } = usePdf(body, true);
  if (data) return <PdfView file={data} title={t.pdf} />;
  if (!body) return <p class="muted">{t.noPdf}</p>;
  if (isFetching || !error) return <Skeleton rows={8} />;
  return isFault(error) ? null : <ProblemNotice error={error} />;
}

/** The PDF beside the form. */
export function PdfBeside({ body }: { body: BillBody | undefined }) {
  const t = useTexts(EDITOR_TEXTS);
  return (
    <aside class="editor-pdf" aria-label={t.pdf}>
      <Pdf body={body} />
    </aside>
  );
}

/** Where there is no room beside the form: a button that opens it. */
export function PdfButton({ body }: { body: BillBody | undefined }) {
  const t = useTexts(EDITOR_TEXTS);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={!body} onClick={() => setOpen(true)}>
        {t.showPdf}
      </Button>
      {open && (
        <Dialog title={t.pdf} onClose={() => setOpen(false)} wide>
          <div class="editor-pdf-dialog">
            <Pdf body={body} />
          </div>
        </Dialog>
      )}
    </>
  );
}
