import { useEffect, useRef, useState } from 'preact/hooks';
import { FormProblem } from '../../forms/form-problem.tsx';
import { AskUnsaved } from '../../forms/unsaved.tsx';
import { useRefusal } from '../../forms/use-contract-form.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Customer } from './customer.tsx';
import { Discounts } from './discounts.tsx';
import './editor.css';
import { Foot } from './foot.tsx';
import { Lines } from './lines.tsx';
import { PdfBeside, PdfButton, useWide } from './pdf-preview.tsx';
import { isFault, usePreview, useTypedBody } from './preview.ts';
import { useProducts } from './products.ts';
import { RareFields } from './rare-fields.tsx';
import { EDITOR_TEXTS } from './texts.ts';
import { Totals } from './totals.tsx';
import { type Beginning, useDraft } from './use-draft.ts';

/** Leads to the first field of a new bill, and to what is wrong when a save was refused. */
function useLead(isNew: boolean, refused: number, refusal: Error | null) {
  const element = useRef<HTMLFormElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (isNew) element.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  }, []);
  useEffect(() => {
    wanted.current = refused > 0 || refusal !== null;
  }, [refused, refusal]);
  // What the API found is at its field one rendering later.
  useEffect(() => {
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wanted.current || !wrong) return;
    wanted.current = false;
    const folded = wrong.closest('details');
    if (folded) folded.open = true;
    wrong.focus();
  });
  return element;
}

/** What was typed before the reader was led away, with a way to be rid of it. */
function Restored({ onStartAgain }: { onStartAgain: () => void }) {
  const t = useTexts(EDITOR_TEXTS);
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const startAgain = () => {
    setShown(false);
    onStartAgain();
  };
  return (
    <p class="row" role="status">
      {t.restored}
      <Button kind="quiet" onClick={startAgain}>
        {t.startAgain}
      </Button>
    </p>
  );
}

/** The editor of a bill that is a draft, or is to become one. */
export function Editor({ title, ...beginning }: Beginning & { title: string }) {
  const t = useTexts(EDITOR_TEXTS);
  const { customer } = useTexts(COMMON);
  const labels = {
    ...t,
    customerID: customer,
    productID: t.product,
    productItems: t.lines,
    unitCode: t.unit,
  };
  const wide = useWide();
  const draft = useDraft(beginning);
  const { form, version, save } = draft;
  const body = useTypedBody(form);
  const preview = usePreview(body);
  useRefusal(form, preview.error);
  const [products, learn] = useProducts([draft.begun, version.base]);
  const element = useLead(beginning.id === undefined, draft.refused, save.error);
  const nets = preview.bill?.productItems.map(({ net }) => net) ?? [];
  return (
    <Frame title={title} actions={!wide && <PdfButton body={body} />}>
      {draft.startAgain && <Restored onStartAgain={draft.startAgain} />}
      <div class="editor">
        <form ref={element} class="stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <Customer form={form} />
          <Lines form={form} products={products} learn={learn} nets={nets} />
          <section class="card stack">
            <Discounts form={form} />
            <Totals preview={preview} />
            {!isFault(preview.error) && <ProblemNotice error={preview.error} />}
          </section>
          <RareFields form={form} />
          <FormProblem form={form} error={draft.conflict ? null : save.error} labels={labels} />
          <Foot preview={preview} pending={draft.pending} onSave={draft.saveAs} />
        </form>
        {wide && <PdfBeside body={body} />}
      </div>
      {draft.conflict && (
        <ConflictDialog
          saving={draft.saving}
          latest={draft.conflict}
          products={products}
          onMerged={draft.merge}
          onClose={save.reset}
        />
      )}
      <AskUnsaved unsaved={form.formState.isDirty} onGiveUp={draft.forget} />
    </Frame>
  );
}
