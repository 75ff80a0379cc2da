import { useState } from 'preact/hooks';
import type { UseFormReturn } from 'react-hook-form';
import { AddressFields } from '../../../parts/address/address-fields.tsx';
import { useTexts } from '../../../text/texts.ts';
import type { CustomerValues } from './customer-values.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

/** Where goods go, when not to the address: asked for only of whom it concerns. */
export function DeliveryGroup({ form }: { form: UseFormReturn<CustomerValues> }) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const { line1, line2, postcode, city } = form.getValues('deliveryAddress');
  const [open, setOpen] = useState([line1, line2, postcode, city].some((part) => part !== ''));
  const change = (checked: boolean) => {
    setOpen(checked);
    if (!checked)
      form.setValue('deliveryAddress', { line1: '', line2: '', postcode: '', city: '', country: 'FR' });
  };
  return (
    <div class="stack">
      <label class="check">
        <input
          type="checkbox"
          checked={open}
          onChange={({ currentTarget: { checked } }) => change(checked)}
        />
        <span>{t.elsewhere}</span>
      </label>
      {open && (
        <fieldset>
          <legend>{t.deliveryAddress}</legend>
          <AddressFields form={form} at="deliveryAddress" />
        </fieldset>
      )}
    </div>
  );
}
