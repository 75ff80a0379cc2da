import { useId, useState } from 'preact/hooks';
import type { Version } from '../../../api/answer.ts';
import { FormProblem } from '../../../forms/form-problem.tsx';
import { useBeginning, useKeptValues } from '../../../forms/kept-values.ts';
import { RecordConflict } from '../../../forms/record-conflict.tsx';
import { SaveBar } from '../../../forms/save-bar.tsx';
import { AskUnsaved } from '../../../forms/unsaved.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { AccountsGroup, BillingGroup, TextsGroup } from './billing-group.tsx';
import { CompanyGroup, PlaceGroup } from './company-group.tsx';
import { LogoGroup } from './logo-group.tsx';
import { SellerSchema } from './seller-schema.ts';
import { type LogoChoice, type Seller, type SellerValues, valuesOf } from './seller-values.ts';
import { SELLER_TEXTS } from './texts.ts';
import { sellerNow, useSaveSeller } from './use-seller.ts';
import { useSellerWords } from './words.ts';

const PLACE = '/settings/seller';

/** The logo is no text to choose between: whose it is, is said beside it. */
const UNSEEN = ['logo', 'logo.sha256', 'logo.mediaType', 'logo.width', 'logo.height'];

async function valuesNow(): Promise<Version<SellerValues>> {
  const { value, etag } = await sellerNow();
  return { value: valuesOf(value), etag };
}

/** The form, what it holds, and how it is saved. */
function useSellerForm(fresh: Version<Seller> | null) {
  const t = useTexts(SELLER_TEXTS);
  const toast = useToast();
  const begun = useBeginning(PLACE, { base: valuesOf(fresh?.value), etag: fresh?.etag ?? '' });
  const [{ base, etag }, setKnown] = useState({ base: begun.base, etag: begun.etag });
  const [logo, setLogo] = useState<LogoChoice>();
  const save = useSaveSeller((saved) => {
    forget();
    const values = valuesOf(saved.value);
    setKnown({ base: values, etag: saved.etag });
    setLogo(undefined);
    form.reset(values);
    toast(t.saved);
  });
  const form = useContractForm<SellerValues>(SellerSchema, begun.base, save.error);
  const forget = useKeptValues(form, PLACE, { values: begun.values, base, etag });
  return { form, forget, save, base, etag, logo, setLogo };
}

/** The form of the company that bills. */
export function SellerForm({ fresh }: { fresh: Version<Seller> | null }) {
  const id = useId();
  const t = useTexts(SELLER_TEXTS);
  const words = useSellerWords();
  const { form, forget, save, base, etag, logo, setLogo } = useSellerForm(fresh);
  const submit = form.handleSubmit(() => save.run({ value: form.getValues(), etag, logo }));
  return (
    <form id={id} class="card form seller" noValidate onSubmit={submit as unknown as () => void}>
      <CompanyGroup form={form} />
      <PlaceGroup form={form} />
      <LogoGroup form={form} present={base.logo} choice={logo} onChoose={setLogo} />
      <BillingGroup form={form} />
      <TextsGroup form={form} />
      <AccountsGroup form={form} />
      <FormProblem form={form} error={save.error} labels={t} />
      <SaveBar form={id} pending={save.pending} />
      <AskUnsaved unsaved={form.formState.isDirty || logo !== undefined} onGiveUp={forget} />
      <RecordConflict<SellerValues>
        error={save.error}
        read={valuesNow}
        base={base}
        mineOf={form.getValues}
        words={words}
        unseen={UNSEEN}
        onMerged={(merged) => {
          form.reset(merged.value, { keepDefaultValues: true });
          save.run({ ...merged, logo });
        }}
      />
    </form>
  );
}
