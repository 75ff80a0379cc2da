import { answerOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { FieldFrame } from '../../forms/field-frame.tsx';
import { useCustomerName } from '../../parts/customer-name.tsx';
import { COMMON } from '../../text/common.ts';
import { useTexts } from '../../text/texts.ts';
import { type Choice, Combobox } from '../../ui/combobox.tsx';
import { LIST_TEXTS } from './texts.ts';

/** Customers that are offered at once. */
const OFFERED = 8;

async function findCustomers(text: string, signal: AbortSignal): Promise<Choice[]> {
  const asked = text === '' ? { sort: 'name' as const } : { search: text };
  const page = await answerOf(
    api.GET('/customers', { signal, params: { query: { ...asked, size: OFFERED } } }),
  );
  return page._embedded.customers.map(({ id, name, email }) => ({
    id,
    label: name,
    ...(email && { detail: email }),
  }));
}

/** Shows the bills of one customer, found by the beginning of their name. */
export function CustomerFilter({
  id,
  onChoose,
}: {
  id: string | undefined;
  /** '' stands for all customers */
  onChoose: (id: string) => void;
}) {
  const t = useTexts(LIST_TEXTS);
  const common = useTexts(COMMON);
  const name = useCustomerName(id || undefined);
  const everybody: Choice[] = id ? [{ id: '', label: t.anyCustomer }] : [];
  return (
    <FieldFrame label={common.customer}>
      {(tied) => (
        <Combobox
          {...tied}
          queryKey={['customers', 'search', id ?? '']}
          find={async (text, signal) => {
            const found = await findCustomers(text, signal);
            return text === '' ? [...everybody, ...found] : found;
          }}
          chosen={id ? (name ?? id) : ''}
          placeholder={t.allCustomers}
          onChoose={(choice) => onChoose(choice.id)}
        />
      )}
    </FieldFrame>
  );
}
