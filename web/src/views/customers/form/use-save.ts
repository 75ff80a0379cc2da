import type { Schemas } from '@facturation/api-client';
import { type Version, versionOf } from '../../../api/answer.ts';
import { api } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { navigate } from '../../../routing/hash.ts';
import { useTexts } from '../../../text/texts.ts';
import { useToast } from '../../../ui/toast.tsx';
import { bodyOf, type Customer, type CustomerValues } from './customer-values.ts';
import { CUSTOMER_FORM_TEXTS } from './texts.ts';

type Body = Omit<Schemas['NewCustomer'], 'id'>;

/**
 * Saves what the form holds, as a new customer or over the version that has the tag, and goes to the customer.
 * @param id of the customer; undefined for a new one
 */
export function useSave(id: string | undefined, onSaved: () => void) {
  const t = useTexts(CUSTOMER_FORM_TEXTS);
  const toast = useToast();
  return useAction({
    act: ({ value, etag }: Version<CustomerValues>, key): Promise<Version<Customer>> => {
      const body = bodyOf(value) as Body;
      return versionOf(
        id === undefined
          ? api.POST('/customers', { params: { header: { 'Idempotency-Key': key } }, body })
          : api.PUT('/customers/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
      );
    },
    changes: [['customers'], ['audit']],
    onDone: ({ value }) => {
      onSaved();
      toast(t.saved);
      navigate(`/customers/${value.id}`, { replace: true, saved: true });
    },
  });
}
