import type { ViewProps } from '../../routing/lazy-view.tsx';
import { useTexts } from '../../text/texts.ts';
import { Answer } from '../../ui/answer.tsx';
import { View as Frame } from '../../ui/view.tsx';
import { CustomerForm } from './form/form.tsx';
import { CUSTOMER_TEXTS } from './texts.ts';
import { useCustomer } from './use-customer.ts';

/** The form of a customer that exists. */
export function View({ params: { id = '' } }: ViewProps) {
  const t = useTexts(CUSTOMER_TEXTS);
  const query = useCustomer(id);
  // What was read for the view before may be old: a form begins with the customer as it is now.
  const data = query.isFetchedAfterMount ? query.data : undefined;
  const place = `/customers/${id}`;
  return (
    <Frame title={data ? t.editing(data.value.name) : t.customer}>
      <Answer query={{ ...query, data }} rows={8}>
        {(fresh) => <CustomerForm place={`${place}/edit`} fresh={fresh} cancelTo={place} />}
      </Answer>
    </Frame>
  );
}
