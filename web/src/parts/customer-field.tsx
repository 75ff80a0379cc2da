import type { Schemas } from '@facturation/api-client';
import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { answerOf } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { FieldFrame, type FrameProps } from '../forms/field-frame.tsx';
import { useTexts } from '../text/texts.ts';
import { Combobox } from '../ui/combobox.tsx';
import { CUSTOMER_FIELD_TEXTS } from './customer-field-texts.ts';

type Customer = Schemas['Customer'];

/** How many are shown of those whose names begin alike. */
const SHOWN = 8;

/** Customers whose name begins with what was typed. */
async function findCustomers(text: string, signal: AbortSignal) {
  const query = text.trim() === '' ? { sort: 'name' as const } : { search: text.trim() };
  const page = await answerOf(
    api.GET('/customers', { signal, params: { query: { ...query, size: SHOWN } } }),
  );
  return page._embedded.customers.map((customer) => ({
    id: customer.id,
    label: customer.name,
    detail: customer.address?.city ?? customer.email,
    customer,
  }));
}

const chosenKey = (id: string | undefined) => ['customers', 'chosen', id];

const useChosen = (id: string | undefined) =>
  useQuery({
    queryKey: chosenKey(id),
    queryFn: ({ signal }) =>
      answerOf(api.GET('/customers/{id}', { signal, params: { path: { id: id ?? '' } } })),
    enabled: !!id,
  });

/** A customer by id, as a field shows them; undefined until they are read. */
export const useCustomer = (id: string | undefined): Customer | undefined => useChosen(id).data;

/**
 * A customer, found by their name. `value`: the id of the one that is chosen, or ''
 * @param onUnchosen something was typed that is no customer: it stays, with a fault
 */
export function CustomerField({
  value,
  onChoose,
  onUnchosen,
  ...frame
}: FrameProps & { value: string; onChoose: (customer: Customer) => void; onUnchosen?: () => void }) {
  const t = useTexts(CUSTOMER_FIELD_TEXTS);
  const queries = useQueryClient();
  const { data, error } = useChosen(value);
  const [unchosen, setUnchosen] = useState<string>();
  return (
    <FieldFrame {...frame} error={unchosen ? t.unchosen : frame.error}>
      {(tied) => (
        <Combobox
          {...tied}
          queryKey={['customers', 'found']}
          find={findCustomers}
          chosen={data?.name ?? (error ? value : '')}
          onChoose={({ customer }) => {
            queries.setQueryData(chosenKey(customer.id), customer);
            onChoose(customer);
          }}
          onUnchosen={(text) => {
            setUnchosen(text);
            if (text) onUnchosen?.();
          }}
        />
      )}
    </FieldFrame>
  );
}
