import { useId, useRef } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import type { Version } from '../../../api/answer.ts';
import { CheckField, SelectField, TextAreaField, TextField } from '../../../forms/fields.tsx';
import { FormProblem } from '../../../forms/form-problem.tsx';
import { useBeginning, useKeptValues } from '../../../forms/kept-values.ts';
import { NumberField } from '../../../forms/number-field.tsx';
import { RecordConflict } from '../../../forms/record-conflict.tsx';
import { SaveBar } from '../../../forms/save-bar.tsx';
import { AskUnsaved } from '../../../forms/unsaved.tsx';
import { useContractForm } from '../../../forms/use-contract-form.ts';
import { useTexts } from '../../../text/texts.ts';
import { readProduct } from '../use-product.ts';
import { ProductSchema } from './product-schema.ts';
import { isCounted, type Product, type ProductValues, valuesOf } from './product-values.ts';
import { PRODUCT_FORM_TEXTS } from './texts.ts';
import { UnitField } from './unit-field.tsx';
import { useSave } from './use-save.ts';
import { VatGroup } from './vat-group.tsx';
import { useProductWords } from './words.ts';
import './form.css';

type Form = UseFormReturn<ProductValues>;

const EURO = '€';

function WhatGroup({ form }: { form: Form }) {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  const natures = [
    ['goods', t.goods],
    ['services', t.services],
  ] as const;
  return (
    <fieldset class="stack">
      <legend>{t.what}</legend>
      <div class="fields">
        <TextField form={form} name="name" label={t.name} hint={t.nameHint} />
        <TextField form={form} name="reference" label={t.reference} optional />
        <SelectField form={form} name="nature" label={t.nature} choices={natures} />
      </div>
      <TextAreaField form={form} name="description" label={t.description} hint={t.descriptionHint} optional />
    </fieldset>
  );
}

function PriceGroup({ form, unitCode }: { form: Form; unitCode: string }) {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  return (
    <fieldset>
      <legend>{t.priceGroup}</legend>
      <div class="fields">
        <NumberField form={form} name="price" label={t.price} unit={EURO} />
        <UnitField form={form} code={unitCode} />
        <NumberField form={form} name="pricePer" label={t.pricePer} hint={t.pricePerHint} optional />
      </div>
    </fieldset>
  );
}

/** Of goods alone. The stock of a product that exists is moved where it is shown. */
function StockGroup({ form, values, isNew }: { form: Form; values: ProductValues; isNew: boolean }) {
  const t = useTexts(PRODUCT_FORM_TEXTS);
  if (values.nature === 'services') return null;
  return (
    <fieldset class="stack">
      <legend>{t.stockGroup}</legend>
      <CheckField
        form={form}
        name="stocked"
        label={t.stocked}
        {...(isNew || !isCounted(values) ? {} : { hint: t.moveHint })}
      />
      {isNew && isCounted(values) && (
        <div class="fields">
          <NumberField form={form} name="quantity" label={t.quantity} />
        </div>
      )}
    </fieldset>
  );
}

/** A product as another has saved it meanwhile. */
async function valuesNow(id: string): Promise<Version<ProductValues>> {
  const { value, etag } = await readProduct(id);
  return { value: valuesOf(value), etag };
}

interface ProductFormProps {
  /** The place of the page: what is typed is kept there until it is saved. */
  place: string;
  /** The product as it was read; a new one was not. */
  fresh?: Version<Product>;
  cancelTo: string;
}

/** The form of a product. */
export function ProductForm({ place, fresh, cancelTo }: ProductFormProps) {
  const id = useId();
  const t = useTexts(PRODUCT_FORM_TEXTS);
  const words = useProductWords();
  const product = fresh?.value;
  const begun = useBeginning(place, { base: valuesOf(product), etag: fresh?.etag ?? '' });
  const save = useSave(product?.id, () => forget());
  const form = useContractForm<ProductValues>(ProductSchema, begun.base, save.error);
  const forget = useKeptValues(form, place, begun);
  const theirs = useRef(begun.base);
  const values = form.watch();
  const submit = form.handleSubmit(() =>
    save.run({ value: form.getValues(), etag: begun.etag, over: begun.base }),
  );
  return (
    <>
      <form id={id} class="card form product-form" noValidate onSubmit={submit as unknown as () => void}>
        <WhatGroup form={form} />
        <PriceGroup form={form} unitCode={values.unitCode} />
        <VatGroup form={form} choice={values.vat.choice} />
        <StockGroup form={form} values={values} isNew={product === undefined} />
        <FormProblem form={form} error={save.error} labels={t} />
        <SaveBar form={id} pending={save.pending} cancelTo={cancelTo} />
      </form>
      <AskUnsaved unsaved={form.formState.isDirty} onGiveUp={forget} />
      {product && (
        <RecordConflict<ProductValues>
          error={save.error}
          read={async () => {
            const now = await valuesNow(product.id);
            theirs.current = now.value;
            return now;
          }}
          base={begun.base}
          mineOf={form.getValues}
          words={words}
          unseen={['had', 'quantity', 'id']}
          onMerged={(merged) => {
            form.reset(merged.value, { keepDefaultValues: true });
            save.run({ ...merged, over: theirs.current });
          }}
        />
      )}
    </>
  );
}
