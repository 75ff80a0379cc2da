import { useEffect, useState } from 'preact/hooks';
import { type Kept, useBeginning, useKeptValues } from '../../forms/kept-values.ts';
import { showFaults, useContractForm } from '../../forms/use-contract-form.ts';
import { takeLacks } from '../../parts/lacks.ts';
import { navigate } from '../../routing/hash.ts';
import { useLanguage } from '../../text/language.ts';
import { useTexts } from '../../text/texts.ts';
import { useAfterChoices } from '../../ui/awaited-choices.ts';
import { useToast } from '../../ui/toast.tsx';
import type { BillForm } from './bill-form.ts';
import { BILL_SCHEMA } from './body.ts';
import { type Saving, useSave } from './save.ts';
import { EDITOR_TEXTS } from './texts.ts';
import { useConflict } from './use-conflict.ts';
import type { BillValues } from './values.ts';

export interface Beginning {
  /** Where in the page it is: what is typed is kept by it. */
  place: string;
  /** What it begins with, and the tag of that version; '' for a new bill. */
  fresh: Omit<Kept<BillValues>, 'values'>;
  /** Of the draft that is changed; a new one has none. */
  id?: string;
}

/** The form of a draft: kept while it is typed, saved, and merged with what somebody else has saved meanwhile. */
export function useDraft({ place, fresh, id }: Beginning) {
  const t = useTexts(EDITOR_TEXTS);
  const toast = useToast();
  const begun = useBeginning(place, fresh);
  const [version, setVersion] = useState({ base: begun.base, etag: begun.etag });
  const { language } = useLanguage();
  const [lacks] = useState(() => takeLacks(id ?? ''));
  const [refused, setRefused] = useState(lacks.length);
  const save = useSave(id, (bill, { finalise }) => {
    forget();
    toast(t.saved);
    navigate(finalise ? `/bills/${bill.id}?finalise=1` : `/bills/${bill.id}`, { saved: true });
  });
  const form: BillForm = useContractForm<BillValues>(BILL_SCHEMA, begun.base, save.error);
  const forget = useKeptValues(form, place, { values: begun.values, ...version });
  useEffect(() => void showFaults(form, language, lacks), []);
  const [finalise, setFinalise] = useState(false);
  const { run: saveAs, pending } = useAfterChoices((toFinalise: boolean) => {
    setFinalise(toFinalise);
    void form.handleSubmit(
      (values) => save.run({ values, ...version, finalise: toFinalise }),
      () => setRefused(refused + 1),
    )();
  });
  const merge = (merged: Saving) => {
    const { base, etag, values } = merged;
    setVersion({ base, etag });
    form.reset(base);
    form.reset(values, { keepDefaultValues: true });
    save.run(merged);
  };
  const sides = { base: version.base, mine: form.getValues };
  const conflict = useConflict(id, save.error, sides, ({ value, etag }) =>
    merge({ values: value, base: value, etag, finalise }),
  );
  const startAgain = () => {
    form.reset(fresh.base);
    setVersion(fresh);
    forget();
  };
  return {
    form,
    /** What it began with, here or before the reader was led away. */
    begun: begun.values,
    version,
    save,
    saveAs,
    /** It is being saved, or waits until it can be. */
    pending: save.pending || pending,
    /** Above 0 where something is wrong; grows with each save that was refused before it was sent. */
    refused,
    conflict,
    /** What was to be saved last. */
    saving: { values: form.getValues(), ...version, finalise },
    merge,
    forget,
    /** Takes what was kept away; undefined where nothing was. */
    startAgain: begun.values === begun.base ? undefined : startAgain,
  };
}
