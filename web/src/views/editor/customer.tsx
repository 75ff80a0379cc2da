import { useWatch } from 'react-hook-form';
import { useFaultAt } from '../../forms/fault-places.ts';
import { CustomerField, useCustomer } from '../../parts/customer-field.tsx';
import { navigate } from '../../routing/hash.ts';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { BillForm } from './bill-form.ts';
import { EDITOR_TEXTS, type EditorTexts } from './texts.ts';

type Terms = NonNullable<ReturnType<typeof useCustomer>>['paymentTerms'];

const termsWords = (t: EditorTexts, terms: Terms): string | undefined =>
  terms && (terms.endOfMonth ? `${t.terms(terms.days)}, ${t.endOfMonth}` : t.terms(terms.days));

/** Who is billed. What is typed is kept while the reader makes a new customer, and there when they are back. */
export function Customer({ form }: { form: BillForm }) {
  const t = useTexts(EDITOR_TEXTS);
  const common = useTexts(COMMON);
  const id = useWatch({ control: form.control, name: 'customerID' });
  const wrong = useFaultAt(form, 'customerID');
  return (
    <section class="card editor-customer">
      <Button kind="quiet" onClick={() => navigate('/customers/new', { saved: true })}>
        {t.newCustomer}
      </Button>
      <CustomerField
        label={common.customer}
        value={id}
        error={id === '' && wrong ? t.chooseCustomer : wrong}
        hint={termsWords(t, useCustomer(id)?.paymentTerms)}
        onChoose={(customer) =>
          form.setValue('customerID', customer.id, { shouldDirty: true, shouldValidate: true })
        }
        // Nobody is billed whose name is not there any more.
        onUnchosen={() => form.setValue('customerID', '', { shouldDirty: true })}
      />
    </section>
  );
}
